package org.countersign.bench;

import java.nio.file.Path;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;

/** The policy that comes with Countersign. */
final class Rulebook {

    private Rulebook() {}

    static Policy read() {
        PolicyReading reading = PolicyReader.read(Path.of("rules"));
        if (reading instanceof PolicyReading.Sound sound) {
            return sound.policy();
        }
        throw new IllegalStateException(reading.toString());
    }
}
