package org.countersign.workbench.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that a policy says, as its reader knows it.
 *
 * @param id by which it is the same in two versions
 * @param owner the check it belongs to, or its own id
 * @param settings what is said of it, by the words that the files use; what is not said is absent
 */
record Item(Kind kind, String id, String owner, String title, Map<String, String> settings) {

    /** The kinds of things, in the order in which a reader wants to hear of them. */
    enum Kind {
        POLICY("The policy"),
        AREA("Areas"),
        CHECK("Checks"),
        RULE("Rules"),
        THRESHOLD("Thresholds"),
        LAW("Laws"),
        QUESTION("Questions"),
        CONTRACT_POINT("Contract points"),
        REGISTER("Registers");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        String heading() {
            return heading;
        }
    }

    Item {
        Map<String, String> said = new LinkedHashMap<>(settings);
        said.values().removeIf(String::isEmpty);
        settings = Collections.unmodifiableMap(said);
    }
}
