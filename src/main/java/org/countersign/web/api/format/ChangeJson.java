package org.countersign.web.api.format;

import java.util.List;
import org.countersign.drafting.FileChange;

/** A file of the policy that differs: the lines that only the one has, and those that only the other has. */
public record ChangeJson(String file, List<String> before, List<String> after) {

    public static ChangeJson of(FileChange change) {
        return new ChangeJson(change.path(), change.before(), change.after());
    }
}
