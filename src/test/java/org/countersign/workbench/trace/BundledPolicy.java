package org.countersign.workbench.trace;

import java.nio.file.Path;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;

/** The policy that comes with Countersign. */
final class BundledPolicy {

    private BundledPolicy() {}

    static Policy read() {
        PolicyReading reading = PolicyReader.read(Path.of("rules"));
        if (reading instanceof PolicyReading.Sound sound) {
            return sound.policy();
        }
        throw new IllegalStateException(reading.toString());
    }
}
