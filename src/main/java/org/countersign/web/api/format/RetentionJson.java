package org.countersign.web.api.format;

import java.time.LocalDate;
import java.util.List;
import org.countersign.store.Retention;
import org.jspecify.annotations.Nullable;

/**
 * How long documents are kept.
 *
 * @param days after how many they go; 0 for never
 */
public record RetentionJson(int days, List<KeptJson> reviews) {

    /**
     * A review that holds documents.
     *
     * @param ownDays in place of those for all; absent where those count
     * @param goesOn the day on which its documents go; absent for never
     */
    public record KeptJson(
            String review,
            String name,
            int documents,
            String since,
            @Nullable Integer ownDays,
            @Nullable String goesOn) {

        static KeptJson of(Retention.Kept kept, int forAll) {
            LocalDate day = kept.goesOn(forAll);
            return new KeptJson(
                    kept.review(),
                    kept.name(),
                    kept.documents(),
                    kept.since().toString(),
                    kept.own(),
                    day == null ? null : day.toString());
        }
    }

    public static RetentionJson of(int days, List<Retention.Kept> kept) {
        return new RetentionJson(
                days, kept.stream().map(each -> KeptJson.of(each, days)).toList());
    }
}
