package org.countersign.report.sheet;

import java.util.List;
import org.countersign.report.people.PersonLine;
import org.countersign.workbook.Column;
import org.countersign.workbook.TablePage;

/** The matrix of people: who has signed what, holds what, and has left. */
final class PeopleSheet {

    private static final String NOTE =
            "What the registers say of each person. A row that names nobody on the roster for certain is not shown here.";

    private PeopleSheet() {}

    static TablePage<PersonLine> page(Docket docket) {
        return new TablePage<>(Tab.PEOPLE.title(), "People", NOTE, columns(), PersonLine.of(docket.audit()));
    }

    private static List<Column<PersonLine>> columns() {
        return List.of(
                Column.strong("Name", 24, row -> row.person().subject().label()),
                Column.text("Id", 10, row -> row.person().id()),
                Column.text("Role", 18, row -> row.person().role()),
                Column.text("Country", 9, row -> row.person().country()),
                Column.text("On roster", 10, row -> row.person().onRoster() ? "yes" : "no"),
                Column.day("Start", 12, row -> row.person().start()),
                Column.day("Last day", 12, row -> row.person().lastDay()),
                Column.toned("IP assignment", 24, PersonLine::ipAssignment),
                Column.toned("NDA", 24, PersonLine::nda),
                Column.toned("Access", 34, PersonLine::access),
                Column.toned("Devices", 26, PersonLine::devices),
                Column.toned("Departure", 30, PersonLine::departure));
    }
}
