package org.countersign.web.rules;

import java.util.List;
import org.countersign.drafting.DraftTrial;
import org.countersign.drafting.Drafts;

/**
 * What came of trying rules and cases, as a page shows it.
 *
 * @param stopped why they were not tried to the end; empty where they were
 * @param trials what came of it; empty where nothing was tried
 */
public record TriedView(List<String> stopped, List<DraftTrial> trials) {
    static final TriedView NOT_YET = new TriedView(List.of(), List.of());

    static TriedView of(Drafts.Trial trial) {
        return trial instanceof Drafts.Trial.Tried tried
                ? new TriedView(List.of(), List.of(tried.trial()))
                : new TriedView(List.of(((Drafts.Trial.Stopped) trial).why()), List.of());
    }

    /** What the page of the proposal is to say of a check that was saved, as the query of its address. */
    String told(String check) {
        return trials.stream()
                .findFirst()
                .map(trial -> "?saved=" + check + "&problems=" + trial.slips().size() + "&failed=" + trial.failed())
                .orElse("?saved=" + check);
    }
}
