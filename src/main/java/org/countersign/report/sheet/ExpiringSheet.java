package org.countersign.report.sheet;

import java.time.LocalDate;
import java.util.List;
import org.countersign.workbook.Column;
import org.countersign.workbook.TablePage;

/** What ends and when, for the diary. */
final class ExpiringSheet {

    private ExpiringSheet() {}

    static TablePage<Deadline> page(Docket docket) {
        LocalDate asOf = docket.audit().asOf();
        String note =
                "Certificates, NDAs, waivers and contract dates, the earliest first. Days count from " + asOf + ".";
        return new TablePage<>(
                Tab.EXPIRING.title(), "What ends and when", note, columns(asOf), Deadline.of(docket.audit()));
    }

    private static List<Column<Deadline>> columns(LocalDate asOf) {
        return List.of(
                Column.day("Date", 13, Deadline::day),
                Column.number("Days left", 11, row -> row.daysFrom(asOf)),
                Column.text("When", 16, row -> row.state(asOf)),
                Column.text("Kind", 22, Deadline::kind),
                Column.text("What", 44, Deadline::what),
                Column.text("Where it stands", 48, Deadline::where));
    }
}
