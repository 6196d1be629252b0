package org.countersign.web.api.format;

import org.countersign.store.Remark;
import org.jspecify.annotations.Nullable;

/** What somebody wrote about a finding, which is named by its key. */
public record RemarkJson(String finding, String words, String by, String at) {

    public static RemarkJson of(Remark remark) {
        return new RemarkJson(
                remark.finding(), remark.words(), remark.by(), remark.at().toString());
    }

    /** Adds a remark. */
    public record RemarkRequest(
            @Nullable String finding, @Nullable String words) {}

    /** The remark was added. */
    public record RemarkedJson(String finding, String words, String by) {}
}
