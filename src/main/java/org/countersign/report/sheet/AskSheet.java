package org.countersign.report.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;

/** The requests to the vendor, numbered for a letter. */
final class AskSheet {

    private static final String NOTE =
            "Requests for a letter to the vendor: first what the findings ask, then missing evidence."
                    + " What your own side must bring is on the sheet Not evidenced.";

    private record Numbered(int number, Request request) {}

    private AskSheet() {}

    static TablePage<?> page(Docket docket) {
        List<Request> requests = Request.of(docket);
        List<Numbered> rows = IntStream.range(0, requests.size())
                .mapToObj(i -> new Numbered(i + 1, requests.get(i)))
                .toList();
        return new TablePage<>(Tab.ASK.title(), "What to ask the vendor", NOTE, columns(docket), rows);
    }

    private static List<Column<Numbered>> columns(Docket docket) {
        return List.of(
                Column.number("No.", 9, Numbered::number),
                Column.text("Request", 56, row -> row.request().text()),
                Column.text("Concerning", 34, row -> row.request().about()),
                Column.word("Rating", 15, row -> Wording.rating(row.request().colour())),
                Column.text(
                        "Needed for",
                        30,
                        row -> Texts.lines(row.request().checks().stream()
                                .map(check -> check.id() + " " + check.title())
                                .limit(6))),
                Column.link("Findings", 15, row -> findings(row.request())),
                Column.dayToFill("Answer by", 13, row -> FollowUp.answerDue(docket.audit())),
                Column.choice("Status", 14, FollowUp.STATUSES, row -> "Open"),
                Column.textToFill("Vendor's answer", 40));
    }

    private static Entry findings(Request row) {
        if (row.findings().isEmpty()) {
            return Entry.link("Not evidenced", Tab.NOT_EVIDENCED.top());
        }
        List<Integer> numbers = row.findings().stream().map(Entered::number).toList();
        return Entry.link(Texts.shortly("F", numbers), row.findings().get(0).place());
    }
}
