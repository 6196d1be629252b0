package org.countersign.policy.lock;

import java.time.LocalDate;
import java.util.List;

/** Whether somebody stands behind the policy as it lies there. */
public sealed interface Approval {

    /** An officer whose key is trusted signed these very files. */
    record Approved(String by, LocalDate on, String key) implements Approval {}

    /** Somebody proposed these very files in the web application, and somebody else approved them there. */
    record Published(String by, LocalDate on) implements Approval {}

    /** These are the files that came with the program. */
    record Bundled() implements Approval {}

    /** Nobody stands behind it; why, each with what to do next. */
    record Missing(List<String> why) implements Approval {
        public Missing {
            why = List.copyOf(why);
        }
    }
}
