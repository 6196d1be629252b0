package org.countersign.policy.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.junit.jupiter.api.Test;

/** To write the lock anew after a change of the rules: {@code mvn test -Dtest=BundledLockTest -Dlock.write}. */
class BundledLockTest {

    private static final Path LOCK = Path.of("src/main/resources/org/countersign/policy/lock/bundled.lock");

    @Test
    void theLockInTheProgramIsThatOfTheRulesThatComeWithIt() throws IOException {
        PolicyReading.Sound sound = (PolicyReading.Sound) PolicyReader.read(Path.of("rules"));
        String now = Lock.of(sound.policy()).text();
        if (System.getProperty("lock.write") != null) {
            Files.writeString(LOCK, now);
        }
        assertThat(Files.readString(LOCK)).isEqualTo(now);
    }
}
