package org.countersign.policy;

import java.nio.file.Path;

/** The policy that comes with Countersign: read and compiled once for all tests of a process, as that takes long. */
public final class Bundled {

    private Bundled() {}

    public static Policy policy() {
        return Read.POLICY;
    }

    /** Nobody closes them, as others go on using them. */
    public static RuleBase rules() {
        return Compiled.RULES;
    }

    private static final class Read {
        static final Policy POLICY = policy(PolicyReader.read(Path.of("rules")));

        private static Policy policy(PolicyReading reading) {
            if (reading instanceof PolicyReading.Sound sound) {
                return sound.policy();
            }
            throw new IllegalStateException(reading.toString());
        }
    }

    private static final class Compiled {
        static final RuleBase RULES = compiled();

        private static RuleBase compiled() {
            try {
                return RuleBase.compile(policy(), RuleBase.Builder.EXECUTABLE);
            } catch (RuleBase.DoesNotCompile e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
