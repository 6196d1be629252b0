package org.countersign.drafting;

import java.nio.file.Path;
import java.util.List;
import org.countersign.intake.Laid;
import org.countersign.store.Accepted;
import org.jspecify.annotations.Nullable;

/**
 * What the other process is to do with the policies that lie in its folder.
 *
 * @param check the check to try; absent where the whole proposal is to be tried out
 * @param approver who approved the version below the proposal, {@code approvedOn} that day; absent where nobody did
 * @param left the reviews that are not judged anew, each with the reason
 */
record Job(
        @Nullable String check,
        @Nullable String approver,
        @Nullable String approvedOn,
        String day,
        List<JobReview> reviews,
        List<String> left) {

    /**
     * A review to judge anew.
     *
     * @param dossier where its documents lie
     * @param later where those lie that came later, as in {@link Laid}
     * @param asOf the day as of which it would be judged again today
     */
    record JobReview(String name, String dossier, @Nullable String later, String asOf, List<Accepted> waivers) {

        Laid laid() {
            return new Laid(Path.of(dossier), later == null ? null : Path.of(later));
        }
    }

    static final String FILE = "job.json";
    static final String PROPOSED = "proposed";
    static final String BASE = "base";
    static final String ANSWER = "answer.json";
    static final String WORKBOOK = "impact.xlsx";

    static Job check(String check) {
        return new Job(check, null, null, "2000-01-01", List.of(), List.of());
    }
}
