package org.countersign.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.countersign.facts.Colour;
import org.countersign.facts.Source;
import org.countersign.report.Followed;
import org.countersign.report.Where;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;
import org.jspecify.annotations.Nullable;

/** Every finding, worst first, with its evidence and who follows it up. */
final class FindingsSheet {

    private static final String NOTE =
            "Every finding, worst first. What stands right of the column Due is for the screen;"
                    + " on paper, the quotes are on the sheet Evidence.";
    private static final int MOST_QUOTED = 2;
    private static final int COLUMNS_ON_PAPER = 12;

    private FindingsSheet() {}

    static TablePage<Entered> page(Docket docket, Map<String, Followed> followed) {
        List<Column<Entered>> columns = new ArrayList<>(columns(docket, followed));
        List<Column<Entered>> decided = followed.isEmpty() ? List.of() : decided(followed);
        columns.addAll(COLUMNS_ON_PAPER, decided);
        return new TablePage<>(Tab.FINDINGS.title(), "Findings", NOTE, columns, docket.findings())
                .printing(COLUMNS_ON_PAPER + decided.size());
    }

    /** Who was to see to it when the report was made, and what was said of it. */
    private static List<Column<Entered>> decided(Map<String, Followed> followed) {
        return List.of(
                Column.text("Assigned to", 16, row -> value(followed, row, Followed::assignee)),
                Column.text("Last comment", 34, row -> value(followed, row, Followed::comment)));
    }

    private static <T> @Nullable T value(
            Map<String, Followed> followed, Entered row, Function<Followed, @Nullable T> part) {
        Followed found = followed.get(row.finding().key());
        return found == null ? null : part.apply(found);
    }

    private static @Nullable String status(Map<String, Followed> followed, Entered row) {
        Followed found = followed.get(row.finding().key());
        return found == null ? FollowUp.status(row.finding().colour()) : found.status();
    }

    private static List<Column<Entered>> columns(Docket docket, Map<String, Followed> followed) {
        return List.of(
                Column.strong("No.", 8, Entered::id),
                Column.word("Rating", 13, row -> Wording.rating(row.finding().colour())),
                Column.link("Check", 9, row -> check(docket, row)),
                Column.strong("Subject", 18, row -> row.finding().subject().label()),
                Column.text("Finding", 34, row -> row.finding().message()),
                Column.text("Expected", 24, row -> row.finding().expected()),
                Column.text("Found", 24, row -> row.finding().found()),
                Column.text(
                        "What mends it", 26, row -> unlessMet(row, row.finding().remediation())),
                Column.link("Evidence", 14, row -> evidence(docket, row)),
                Column.choice("Status", 12, FollowUp.STATUSES, row -> status(followed, row)),
                Column.choice(
                        "Owner",
                        12,
                        FollowUp.OWNERS,
                        row -> unlessMet(row, FollowUp.owner(row.check().owner()))),
                Column.dayToFill("Due", 12, row -> value(followed, row, Followed::dueOn)),
                Column.text("What is checked", 44, row -> row.check().title()),
                Column.text(
                        "What to ask the vendor",
                        56,
                        row -> unlessMet(row, row.finding().ask())),
                Column.text("Where it stands", 48, row -> sources(docket, row, Where::is)),
                Column.text("Quote", 90, row -> sources(docket, row, Source::quote)),
                Column.text("Before waiver", 15, FindingsSheet::beforeWaiver),
                Column.text("Rule", 60, row -> row.finding().rule()),
                Column.text(
                        "Standards", 30, row -> String.join("\n", row.finding().standards())));
    }

    /** What is met needs neither mending nor an owner. */
    private static String unlessMet(Entered row, String text) {
        return row.is(Colour.GREEN) ? "" : text;
    }

    private static Entry check(Docket docket, Entered row) {
        int index = docket.audit().checks().indexOf(row.check());
        return Entry.link(row.check().id(), Tab.CHECKS.row(index));
    }

    private static Entry evidence(Docket docket, Entered row) {
        List<Exhibit> exhibits = docket.exhibitsOf(row.finding());
        if (exhibits.isEmpty()) {
            return new Entry.Blank();
        }
        List<Integer> numbers = exhibits.stream().map(Exhibit::number).sorted().toList();
        return Entry.link(Texts.shortly("E", numbers), exhibits.get(0).place());
    }

    private static String sources(Docket docket, Entered row, Function<Source, String> words) {
        return Texts.first(
                MOST_QUOTED, docket.exhibitsOf(row.finding()), exhibit -> words.apply(exhibit.source()), "Evidence");
    }

    private static String beforeWaiver(Entered row) {
        return row.finding().colour() == row.finding().colourBeforeWaiver()
                ? ""
                : Wording.rating(row.finding().colourBeforeWaiver());
    }
}
