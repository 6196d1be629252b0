package org.countersign.web.reviews;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.countersign.audit.Verdict;
import org.countersign.store.Gist;
import org.countersign.store.Portfolio;
import org.jspecify.annotations.Nullable;

/**
 * One page of the reviews that are asked for.
 *
 * @param found how many there are on all pages
 * @param owners of any review
 * @param areas by id, of the policy in force
 */
public record ReviewList(
        ReviewQuery query,
        List<ReviewLine> lines,
        int found,
        int pages,
        int all,
        List<String> owners,
        Map<String, String> areas) {
    private static final int A_PAGE = 50;

    public ReviewList {
        lines = List.copyOf(lines);
        owners = List.copyOf(owners);
    }

    static ReviewList of(Portfolio portfolio, Map<String, String> areas, ReviewQuery query, LocalDate today) {
        List<Portfolio.Line> all = portfolio.lines(today);
        Set<String> coloured = query.area().isEmpty() ? Set.of() : portfolio.with(query.area(), query.colour());
        List<Portfolio.Line> found = all.stream()
                .filter(line -> isAskedFor(line, query, coloured))
                .sorted(order(query))
                .toList();
        int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        int page = Math.min(Math.max(1, query.page()), pages);
        List<Portfolio.Line> shown = found.subList((page - 1) * A_PAGE, Math.min(found.size(), page * A_PAGE));
        return new ReviewList(
                query, lines(portfolio, shown, today), found.size(), pages, all.size(), owners(all), areas);
    }

    private static List<ReviewLine> lines(Portfolio portfolio, List<Portfolio.Line> shown, LocalDate today) {
        List<String> ids = shown.stream().map(Portfolio.Line::id).toList();
        Map<String, List<Gist.AreaColour>> areas = portfolio.areas(ids);
        Map<String, Gist.Expiry> next = portfolio.next(ids, today);
        return shown.stream()
                .map(line -> new ReviewLine(line, areas.getOrDefault(line.id(), List.of()), next.get(line.id())))
                .toList();
    }

    private static boolean isAskedFor(Portfolio.Line line, ReviewQuery query, Set<String> coloured) {
        return isKept(line, query.archived())
                && mentions(line, query.search())
                && is(query.verdict(), line.decision() == null ? "NONE" : line.decision())
                && is(query.owner(), line.owner())
                && is(query.model(), line.model() == null ? "NONE" : line.model())
                && (query.area().isEmpty() || coloured.contains(line.id()));
    }

    private static boolean isKept(Portfolio.Line line, String archived) {
        return switch (archived) {
            case "with" -> true;
            case "only" -> line.archived();
            default -> !line.archived();
        };
    }

    private static boolean is(String asked, String value) {
        return asked.isEmpty() || asked.equals(value);
    }

    /** Each word that was typed stands somewhere. */
    private static boolean mentions(Portfolio.Line line, String search) {
        String text = small(line.name() + " " + line.vendor() + " " + ReviewLine.verdict(line) + " " + line.owner());
        return small(search)
                .lines()
                .flatMap(words -> List.of(words.strip().split("\\s+")).stream())
                .allMatch(text::contains);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static Comparator<Portfolio.Line> order(ReviewQuery query) {
        Comparator<String> words = Comparator.nullsLast(Collator.getInstance(Locale.ROOT)::compare);
        Comparator<Portfolio.Line> order =
                switch (query.sort()) {
                    case "name" -> Comparator.comparing(Portfolio.Line::name, words);
                    case "vendor" -> Comparator.comparing(Portfolio.Line::vendor, words);
                    case "owner" -> Comparator.comparing(Portfolio.Line::owner, words);
                    case "verdict" ->
                        Comparator.comparing(ReviewList::decision, Comparator.nullsLast(Comparator.naturalOrder()));
                    case "model" -> Comparator.comparing(Portfolio.Line::model, words);
                    case "next" ->
                        Comparator.comparing(Portfolio.Line::nextEnd, Comparator.nullsLast(Comparator.naturalOrder()));
                    default -> Comparator.comparing(Portfolio.Line::openedAt).reversed();
                };
        return query.down() ? order.reversed() : order;
    }

    private static Verdict.@Nullable Decision decision(Portfolio.Line line) {
        return line.decision() == null ? null : Verdict.Decision.valueOf(line.decision());
    }

    private static List<String> owners(List<Portfolio.Line> all) {
        return all.stream().map(Portfolio.Line::owner).distinct().sorted().toList();
    }
}
