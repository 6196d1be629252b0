package org.countersign.workbench.impact;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.countersign.audit.PolicyVersion;
import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.WorkbookReport;
import org.countersign.workbook.Book;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Imprint;
import org.countersign.workbook.TablePage;
import org.countersign.workbook.TablePage.Lead;
import org.countersign.workbook.Tone;
import org.countersign.workbook.Tones;
import org.jspecify.annotations.Nullable;

/** The impact as a workbook: the reviews, then what turns worse, better or otherwise, each on a sheet of its own. */
public final class ImpactWorkbook {

    private static final String FOOTER = "Confidential. What a change of the policy would do; no audit.";

    /** A change with the review it belongs to. */
    private record Line(String review, Change change) {}

    private ImpactWorkbook() {}

    public static void write(Impact impact, OutputStream out) throws IOException {
        try (Book book = new Book(imprint(impact), tones())) {
            book.add(reviews(impact));
            Arrays.stream(Turn.values()).forEach(turn -> book.add(changes(impact, turn)));
            book.write(out);
        }
    }

    static String word(Turn turn) {
        return turn == Turn.OTHER ? "otherwise" : turn.name().toLowerCase(Locale.ROOT);
    }

    private static Imprint imprint(Impact impact) {
        return new Imprint(
                "Impact of a change of the policy",
                version(impact.from()) + " to " + version(impact.to()),
                List.of("policy", "impact"),
                impact.asOf(),
                FOOTER,
                Map.of(WorkbookReport.MARK, "1"));
    }

    private static TablePage<Review> reviews(Impact impact) {
        return new TablePage<>(
                        "Summary",
                        "What the change would do to past reviews",
                        "Each dossier is read once and judged by both versions as of the same day.",
                        List.of(
                                Column.strong("Review", 30, Review::name),
                                Column.word("Verdict before", 24, review -> Wording.headline(review.before())),
                                Column.word("Verdict after", 24, review -> Wording.headline(review.after())),
                                Column.word("Verdict", 12, ImpactWorkbook::verdict),
                                Column.number("Checks worse", 9, review -> review.checks(Turn.WORSE)),
                                Column.number("Checks better", 9, review -> review.checks(Turn.BETTER)),
                                Column.number("Checks otherwise", 11, review -> review.checks(Turn.OTHER)),
                                Column.number("Subjects worse", 10, review -> review.subjects(Turn.WORSE)),
                                Column.number("Subjects better", 10, review -> review.subjects(Turn.BETTER)),
                                Column.number("Subjects otherwise", 11, review -> review.subjects(Turn.OTHER))),
                        impact.reviews())
                .leading(List.of(
                        new Lead("From", Entry.text(version(impact.from()))),
                        new Lead("To", Entry.text(version(impact.to()))),
                        new Lead("As of", Entry.text(impact.asOf().toString()))));
    }

    private static String verdict(Review review) {
        return review.before() == review.after() ? "as before" : Wording.sentence(word(review.turn()));
    }

    private static String version(PolicyVersion policy) {
        return policy.name() + " " + policy.version() + ", " + policy.approval().words();
    }

    private static TablePage<Line> changes(Impact impact, Turn turn) {
        List<Line> lines = impact.reviews().stream()
                .flatMap(review -> Stream.concat(review.checks().stream(), review.subjects().stream())
                        .filter(change -> change.turn() == turn)
                        .map(change -> new Line(review.name(), change)))
                .toList();
        return new TablePage<>(
                Wording.sentence(word(turn)), Wording.sentence(word(turn)), note(turn), columns(), lines);
    }

    private static String note(Turn turn) {
        return switch (turn) {
            case WORSE -> "What the change would hold against a vendor and was not held before.";
            case BETTER -> "What the change would no longer hold against a vendor, or less.";
            case OTHER -> "What would come out otherwise, where neither weighs more.";
        };
    }

    private static List<Column<Line>> columns() {
        return List.of(
                Column.strong("Review", 24, Line::review),
                Column.strong("Check", 10, line -> line.change().check()),
                Column.text("What is checked", 40, line -> line.change().title()),
                Column.text(
                        "Subject",
                        24,
                        line -> line.change().subject() == null
                                ? "(the whole check)"
                                : line.change().subject()),
                Column.word("Before", 16, line -> rating(line.change().before())),
                Column.word("After", 16, line -> rating(line.change().after())),
                Column.text("Why", 50, line -> line.change().why()));
    }

    private static String rating(@Nullable Colour colour) {
        return colour == null ? "none" : Wording.rating(colour);
    }

    private static Tones tones() {
        Map<String, Tone> words = new LinkedHashMap<>();
        words.put(Wording.shape(Colour.RED), Tone.RED);
        words.put(Wording.shape(Colour.AMBER), Tone.AMBER);
        words.put(Wording.shape(Colour.GREEN), Tone.GREEN);
        words.put(Wording.shape(Colour.GREY), Tone.GREY);
        words.put("Worse", Tone.RED);
        words.put("Better", Tone.GREEN);
        return new Tones(words);
    }
}
