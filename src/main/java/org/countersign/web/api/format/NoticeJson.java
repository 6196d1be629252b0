package org.countersign.web.api.format;

import java.util.List;
import org.countersign.store.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging a review again.
 *
 * @param decisionBefore absent where there was none, as {@code decision} is where the audit failed
 * @param read the owner of the token has read it
 * @param changes the findings that differ; absent in a list
 */
public record NoticeJson(
        String review,
        String name,
        int audit,
        String why,
        @Nullable String decisionBefore,
        @Nullable String decision,
        int fresh,
        int worse,
        int better,
        int gone,
        String writtenAt,
        boolean read,
        @Nullable List<ChangeJson> changes) {

    /**
     * A finding that differs.
     *
     * @param colours then and now, in words
     */
    public record ChangeJson(String turn, String finding, String check, String label, String colours) {}

    /** What a list shows of it. */
    public static NoticeJson of(Notice notice) {
        return of(notice, null);
    }

    public static NoticeJson with(Notice notice, List<Notice.Change> changes) {
        return of(
                notice,
                changes.stream()
                        .map(each ->
                                new ChangeJson(each.turn(), each.finding(), each.check(), each.label(), each.colours()))
                        .toList());
    }

    private static NoticeJson of(Notice notice, @Nullable List<ChangeJson> changes) {
        return new NoticeJson(
                notice.review(),
                notice.name(),
                notice.audit(),
                notice.why(),
                notice.decisionBefore(),
                notice.decision(),
                notice.fresh(),
                notice.worse(),
                notice.better(),
                notice.gone(),
                notice.writtenAt().toString(),
                notice.read(),
                changes);
    }
}
