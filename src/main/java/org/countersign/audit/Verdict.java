package org.countersign.audit;

import java.util.List;

/** Whether to sign, with the reasons, worst first. */
public record Verdict(Decision decision, List<String> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    /** The four answers, worst first. */
    public enum Decision {
        DO_NOT_SIGN("Do not sign"),
        INCOMPLETE("Incomplete"),
        SIGN_WITH_CONDITIONS("Sign with conditions"),
        SIGN("Sign");

        private final String words;

        Decision(String words) {
            this.words = words;
        }

        /** The decision as a reader says it. */
        public String words() {
            return words;
        }
    }
}
