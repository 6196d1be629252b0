package org.countersign.web.api.format;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.store.Portfolio;
import org.countersign.web.reviews.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How all reviews that are not archived stand, and what ends soon.
 *
 * @param verdicts how many reviews came out how; {@code without} how many have no verdict yet
 * @param counts how many things end within 30, 90 and 365 days, and how many ended in the last year
 * @param ending the earliest first, at most 500
 */
public record PortfolioJson(
        int reviews,
        Map<String, Integer> verdicts,
        int without,
        List<AreaJson> areas,
        Map<String, Integer> counts,
        List<EndingJson> ending) {

    /** An area, and how many reviews have it in which colour. */
    public record AreaJson(String id, String title, Map<String, Integer> reviews) {}

    /**
     * Something that ends in a review.
     *
     * @param kind such as {@code NDA}
     */
    public record EndingJson(
            String review, String name, @Nullable String vendor, String kind, String what, String endsOn) {

        static EndingJson of(Portfolio.Ending ending) {
            return new EndingJson(
                    ending.review(),
                    ending.name(),
                    ending.vendor(),
                    ending.expiry().kind(),
                    ending.expiry().what(),
                    ending.expiry().endsOn().toString());
        }
    }

    public static PortfolioJson of(Standing standing) {
        return new PortfolioJson(
                standing.reviews(),
                named(standing.verdicts()),
                standing.without(),
                standing.areas().stream()
                        .map(area -> new AreaJson(area.area(), area.title(), named(area.reviews())))
                        .toList(),
                standing.counts(),
                standing.ending().stream().map(EndingJson::of).toList());
    }

    private static <E extends Enum<E>> Map<String, Integer> named(Map<E, Integer> counts) {
        return counts.keySet().stream()
                .collect(Collectors.toMap(
                        Enum::name,
                        Function.<E>identity().andThen(key -> counts.getOrDefault(key, 0)),
                        Integer::sum,
                        TreeMap::new));
    }
}
