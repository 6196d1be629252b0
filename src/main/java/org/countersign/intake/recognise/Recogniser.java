package org.countersign.intake.recognise;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.countersign.facts.Input.Note;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Prose;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;
import org.countersign.intake.regions.Headers;
import org.countersign.intake.regions.HeadingRows;
import org.countersign.intake.regions.Region;
import org.countersign.intake.regions.Regions;
import org.countersign.intake.settle.Queries;
import org.countersign.intake.wording.PointBank;
import org.countersign.intake.wording.QuestionFinder;
import org.countersign.vocabulary.KnownQuestionnaire;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.Words;

/** Tells what each table and tree is and takes out what it says. */
public final class Recogniser {
    private static final Note UNUSED = new Note(
            "",
            "is text without a table; nothing in it was used, so enter what it says in the"
                    + " kit, such as in the sheet Contract checklist");

    private static final int ROWS_LOOKED_AT = 15;
    private static final Set<String> FOR_PEOPLE =
            Set.of("instructions", "read me", "readme", "about", "start here", "how to", "lists", "cover", "contents");

    private final List<RegisterKind> tableKinds;
    private final List<RegisterKind> pointKinds;
    private final List<FormLabels> forms;
    private final PointBank questions;
    private final PointBank clauses;
    private final QuestionFinder finder;
    private final Headers headers;
    private final HeadingRows headingRows;
    private final RegisterTable registers;
    private final Notes notes;
    private final Queries queries;
    private final Recognised recognised = new Recognised();

    public Recogniser(Vocabulary vocabulary, Notes notes, Queries queries) {
        List<RegisterKind> kinds = List.copyOf(vocabulary.registers().values());
        this.tableKinds = of(kinds, RegisterKind.Shape.TABLE);
        this.pointKinds = of(kinds, RegisterKind.Shape.POINTS);
        this.forms =
                of(kinds, RegisterKind.Shape.FORM).stream().map(FormLabels::new).toList();
        this.questions = new PointBank(vocabulary.questions().values());
        this.clauses = new PointBank(vocabulary.clauses().values());
        this.finder = new QuestionFinder(vocabulary, questions, queries);
        List<RegisterKind> headed =
                Stream.concat(tableKinds.stream(), pointKinds.stream()).toList();
        this.headers = new Headers(headed);
        this.headingRows = new HeadingRows(headed, headers);
        SignedPapers papers = new SignedPapers(tableKinds, headers);
        this.registers = new RegisterTable(
                new TableFinder(tableKinds, headers, papers), papers, headers, notes, queries, recognised);
        this.notes = notes;
        this.queries = queries;
    }

    private static List<RegisterKind> of(List<RegisterKind> kinds, RegisterKind.Shape shape) {
        return kinds.stream().filter(kind -> kind.shape() == shape).toList();
    }

    public Recognised result() {
        return recognised;
    }

    public void read(Tree tree) {
        new FormTree(tree, forms, notes).read(recognised);
    }

    public void read(Prose prose) {
        Optional<InterviewRows> interview = answerKind()
                .map(kind -> new InterviewRows(prose, kind, finder, queries, notes))
                .filter(InterviewRows::isQuestionnaire);
        interview.ifPresentOrElse(
                rows -> rows.read(recognised),
                () -> notes.unused(prose.file(), ContractLook.of(prose) ? Note.contract() : UNUSED));
    }

    /** A questionnaire that is known by its ids is one whole; any other sheet is split into the tables on it. */
    public void read(Table table) {
        Optional<KnownSheet> known = known(table);
        if (known.isPresent()) {
            new KnownRows(known.get(), finder, queries, notes, recognised).read();
        } else {
            Regions.of(NameParts.joined(table), headingRows, notes).stream()
                    .flatMap(region -> Matrix.parts(region, tableKinds, headers).stream())
                    .forEach(this::read);
        }
    }

    private Optional<KnownSheet> known(Table table) {
        List<KnownQuestionnaire> questionnaires = finder.questionnaires().toList();
        return answerKind().flatMap(kind -> KnownSheet.of(table, kind, questionnaires));
    }

    private Optional<RegisterKind> answerKind() {
        return pointKinds.stream().filter(kind -> kind.fact().equals("Answer")).findFirst();
    }

    /** A questionnaire is told by its questions, a form by its labels, a register by its headings, in this order. */
    private void read(Region region) {
        Table table = region.table();
        Optional<PointTable> points = points(table);
        List<FormTable> asForms = forms.stream()
                .map(form -> new FormTable(table, form, notes))
                .filter(FormTable::isForm)
                .toList();
        if (points.isPresent()) {
            read(points.get());
        } else if (!asForms.isEmpty()) {
            asForms.forEach(form -> form.read(recognised));
            remarkUnknownLabels(table, asForms);
        } else if (!registers.read(region, this::read)) {
            unknown(region);
        }
    }

    private void read(PointTable points) {
        if (points.isContract()) {
            new ClauseRows(points, queries, notes, recognised).read();
        } else {
            new QuestionRows(points, finder, queries, notes, recognised).read();
        }
    }

    private Optional<PointTable> points(Table table) {
        return Ticks.asAnswers(table)
                .flatMap(this::found)
                .or(() -> found(table))
                .map(this::remarked);
    }

    private Optional<PointTable> found(Table table) {
        // The columns are remarked on when it is settled what the table is, so this look leaves no notes behind.
        ColumnChooser silent = new ColumnChooser(headers, new Notes());
        return pointKinds.stream()
                .flatMap(kind -> IntStream.range(
                                0, Math.min(ROWS_LOOKED_AT, table.rows().size()))
                        .mapToObj(index -> silent.layout(table, kind, index))
                        .filter(PointTable::hasItsColumns)
                        .map(this::points))
                .filter(found -> found.count() > 0 || found.asksQuestions())
                .max(Comparator.comparingLong(PointTable::count));
    }

    private PointTable remarked(PointTable found) {
        Layout layout = found.layout();
        int index = layout.table().rows().indexOf(layout.heading());
        Layout again = new ColumnChooser(headers, notes).layout(layout.table(), layout.kind(), index);
        return points(again);
    }

    private PointTable points(Layout layout) {
        return new PointTable(layout, PointTable.isContract(layout) ? clauses : questions);
    }

    private void unknown(Region region) {
        Table table = region.table();
        if (table.rows().isEmpty()) {
            notes.remark(table.file(), table.where(""), "is empty");
        } else if (FOR_PEOPLE.contains(Words.bare(table.name()))) {
            notes.remark(table.file(), table.where(""), "is for people to read and was passed over");
        } else {
            notes.unused(
                    table.file(),
                    region.where(),
                    "was not recognised as a register, a form or a questionnaire" + " and was not used; it begins: "
                            + TableFinder.seen(table));
        }
    }

    private void remarkUnknownLabels(Table table, List<FormTable> asForms) {
        boolean begun = false;
        for (Row row : table.rows()) {
            boolean known = asForms.stream().anyMatch(form -> form.field(row).isPresent());
            begun |= known;
            if (begun && !known && row.cells().size() > 1) {
                notes.unused(
                        table.file(),
                        table.where(row),
                        "has a label that no form knows and was not used: "
                                + table.cell(row, row.cells().firstKey()).text());
            }
        }
    }
}
