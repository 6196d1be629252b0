package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Files;
import org.countersign.policy.Policy;

/** A policy that was read, with its files laid out for as long as it is looked at. */
public record OpenPolicy(Policy policy, PolicyFolder folder) implements AutoCloseable {

    public String text(String file) throws IOException {
        return Files.readString(folder.path().resolve(file));
    }

    @Override
    public void close() {
        folder.close();
    }
}
