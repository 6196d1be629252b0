package org.countersign.workbench.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two versions of a policy say differently.
 *
 * @param owner the check it belongs to, or its own id
 * @param details what is said of it in each; empty where the whole thing was added or removed
 */
record Difference(How how, Item.Kind kind, String id, String owner, String title, List<Detail> details) {

    /** What became of it. */
    enum How {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One setting, before and after; absent where it was not set. */
    record Detail(
            String what, @Nullable String from, @Nullable String to) {}

    Difference {
        details = List.copyOf(details);
    }
}
