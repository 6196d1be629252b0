package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;

/** Gathers the tables of a document that calls them by no name, so that they are counted. */
final class FoundTables {
    private final String file;
    private final List<List<Row>> tables = new ArrayList<>();

    FoundTables(String file) {
        this.file = file;
    }

    /** Takes a table; one without a single value is none. */
    void add(List<Row> rows) {
        List<Row> filled = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
        if (!filled.isEmpty()) {
            tables.add(filled);
        }
    }

    List<Table> list() {
        List<Table> list = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            list.add(new Table(file, null, "table " + (i + 1), tables.size() == 1, false, tables.get(i)));
        }
        return list;
    }
}
