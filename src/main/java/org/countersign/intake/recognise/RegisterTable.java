package org.countersign.intake.recognise;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.facts.Excerpt;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.KnownFields;
import org.countersign.intake.regions.Region;
import org.countersign.intake.settle.Queries;
import org.countersign.vocabulary.Settlement;

/** Reads a region as the register that it is, or asks which one that is. */
final class RegisterTable {
    private static final int CERTAIN = 100;

    private final TableFinder finder;
    private final SignedPapers papers;
    private final Headers headers;
    private final Notes notes;
    private final Queries queries;
    private final Recognised recognised;

    RegisterTable(
            TableFinder finder,
            SignedPapers papers,
            Headers headers,
            Notes notes,
            Queries queries,
            Recognised recognised) {
        this.finder = finder;
        this.papers = papers;
        this.headers = headers;
        this.notes = notes;
        this.queries = queries;
        this.recognised = recognised;
    }

    /**
     * Reads it, if it may be a register at all.
     *
     * @param rest takes what stands on the region and is no part of the register
     */
    boolean read(Region region, Consumer<Region> rest) {
        List<TableFinder.Candidate> candidates = finder.find(region);
        if (candidates.isEmpty()) {
            return false;
        }
        Table table = region.table();
        if (candidates.size() == 1 && candidates.get(0).isSure()) {
            read(table, candidates.get(0), List.of(), rest);
            return true;
        }
        Optional<Settlement> settlement = queries.settle(TableQuery.of(table, candidates));
        if (settlement.isEmpty()) {
            open(region, candidates);
        } else {
            settled(region, candidates, settlement.get(), rest);
        }
        return true;
    }

    private void settled(
            Region region, List<TableFinder.Candidate> candidates, Settlement settlement, Consumer<Region> rest) {
        Table table = region.table();
        candidates.stream()
                .filter(candidate -> candidate.kind().id().equals(settlement.answer()))
                .findFirst()
                .ifPresentOrElse(
                        chosen -> read(
                                table,
                                chosen,
                                List.of(settlement.quote(chosen.kind().title())),
                                rest),
                        () -> notes.remark(
                                table.file(),
                                region.where(),
                                "is none of the registers, as " + settlement.by() + " settled on " + settlement.on()));
    }

    private void open(Region region, List<TableFinder.Candidate> candidates) {
        String titles = candidates.stream()
                .map(candidate -> "\"" + candidate.kind().title() + "\"")
                .collect(Collectors.joining(" or "));
        notes.unused(
                region.table().file(),
                region.where(),
                "may be " + titles + " and was not used; name the sheet or the"
                        + " file after the one it is, or use the headings of the kit");
    }

    private void read(Table whole, TableFinder.Candidate found, List<Excerpt> quotes, Consumer<Region> rest) {
        MixedPapers mixed = MixedPapers.of(whole, found, papers);
        mixed.others().forEach(rest);
        mixed.unnamed()
                .forEach(row -> notes.unused(
                        whole.file(),
                        whole.where(row),
                        "stands among rows of several papers and names none of them; it was not used, so write in it"
                                + " which paper it is, such as \""
                                + found.kind().title() + "\""));
        Table sheet = mixed.own();
        // What else stands further down must not speak for or against the columns, so it is parted from them first.
        Layout first = new ColumnChooser(headers, new Notes()).layout(sheet, found.kind(), found.headingIndex());
        Body body = new Body(first, queries);
        Table table = body.table(found.headingIndex());
        Doubts doubts = new ColumnDoubts(table, found, headers, queries).doubts();
        Layout layout = new ColumnChooser(headers, notes)
                .layout(table, found.kind(), found.headingIndex(), doubts)
                .quoting(quotes)
                .quoting(body.quotes())
                .sure(quotes.isEmpty() ? found.percent() : CERTAIN);
        if (layout.columns().stream().noneMatch(column -> KnownFields.isKey(column.field()))) {
            keyless(layout);
        } else {
            new TableRows(DayOrders.told(layout, queries), notes, queries, recognised).read();
        }
        body.others().forEach(rows -> rest.accept(Region.without(part(sheet, rows), false)));
        body.open()
                .forEach(row -> notes.unused(
                        table.file(),
                        table.where(row),
                        "stands below the table \"" + found.kind().title()
                                + "\"; it was not used until somebody settles whether it belongs to it"));
    }

    private void keyless(Layout layout) {
        notes.unused(
                layout.table().file(),
                layout.table().where(""),
                "may be \"" + layout.kind().title()
                        + "\" and was not used, as no column says whom or what its rows are about; settle the open"
                        + " questions, or use the headings of the kit");
    }

    private static Table part(Table table, List<Row> rows) {
        return new Table(table.file(), table.sheet(), table.path(), false, table.decimalComma(), rows);
    }
}
