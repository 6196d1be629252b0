package org.countersign.report.sheet;

import java.util.List;
import java.util.Set;
import org.countersign.audit.Citation;
import org.countersign.facts.Colour;
import org.countersign.report.Where;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** What the vendor says against what the evidence shows, side by side. */
final class ContradictionsSheet {

    private static final String NOTE = "What is said on the left, what the evidence shows on the right.";
    private static final Set<String> ALWAYS = Set.of("INT-04", "ATT-03");
    private static final int MOST = 8;

    private ContradictionsSheet() {}

    static TablePage<Entered> page(Docket docket) {
        List<Entered> rows = docket.findings().stream()
                .filter(ContradictionsSheet::contradicts)
                .toList();
        return new TablePage<>(
                Tab.CONTRADICTIONS.title(), "What they say against what they show", NOTE, columns(), rows);
    }

    private static boolean contradicts(Entered entered) {
        boolean sided = entered.finding().citations().stream().anyMatch(citation -> citation.side() != null);
        return !entered.is(Colour.GREEN)
                && (sided || ALWAYS.contains(entered.check().id()));
    }

    private static List<Column<Entered>> columns() {
        return List.of(
                Column.link("No.", 9, row -> Entry.link(row.id(), row.place())),
                Column.word("Rating", 15, row -> Wording.rating(row.finding().colour())),
                Column.text("Check", 10, row -> row.check().id()),
                Column.strong("Subject", 22, row -> row.finding().subject().label()),
                Column.text("Finding", 36, row -> row.finding().message()),
                Column.text("What they say", 40, row -> quotes(row, true)),
                Column.text("What the evidence shows", 40, row -> quotes(row, false)));
    }

    private static String quotes(Entered row, boolean said) {
        List<Citation> side = row.finding().citations().stream()
                .filter(citation -> "said".equals(citation.side()) == said)
                .toList();
        return Texts.first(MOST, side, ContradictionsSheet::quoted, Tab.EVIDENCE.title());
    }

    private static String quoted(Citation citation) {
        String quote = citation.source().quote();
        String place = Where.is(citation.source());
        return quote.isBlank() ? place : "“" + quote + "” (" + place + ")";
    }
}
