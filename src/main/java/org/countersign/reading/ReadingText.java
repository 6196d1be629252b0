package org.countersign.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Register;
import org.countersign.intake.Dossier;
import org.countersign.intake.recognise.Understood;
import org.countersign.intake.settle.Query;
import org.countersign.report.Printable;
import org.countersign.report.Where;

/** What was read, as text for a terminal: file by file, then the questions that are open. */
public final class ReadingText {
    private static final int MOST_NOTES = 12;
    private static final int MOST_FACTS = 3;

    private final Dossier dossier;
    private final boolean all;
    private final List<String> lines = new ArrayList<>();

    private ReadingText(Dossier dossier, boolean all) {
        this.dossier = dossier;
        this.all = all;
    }

    /** The text; with every fact and note, or with the first of each kind. */
    public static String of(Dossier dossier, boolean all) {
        ReadingText text = new ReadingText(dossier, all);
        dossier.inputs().forEach(text::file);
        text.questions();
        return text.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void file(Input input) {
        add("", input.file() + ": " + input.kind() + ", " + outcome(input.outcome()));
        dossier.understood().stream()
                .filter(place -> place.file().equals(input.file()))
                .forEach(this::place);
        facts(input.file());
        some(input.notes(), MOST_NOTES, note -> add("    ", "! " + within(note.where()) + note.what()));
        lines.add("");
    }

    private static String outcome(Input.Outcome outcome) {
        return switch (outcome) {
            case READ -> "read";
            case PARTLY -> "read in part";
            case NOT_READ -> "not read";
            case IGNORED -> "passed over";
        };
    }

    private void place(Understood place) {
        add("  ", within(place.where()) + place.what() + ", " + place.percent() + " % sure, " + rows(place.rows()));
        String columns = place.columns().stream()
                .filter(column -> all || !column.header().equals(column.field()) || column.percent() < 100)
                .map(ReadingText::column)
                .collect(Collectors.joining(" · "));
        if (!columns.isEmpty()) {
            add("      ", columns);
        }
    }

    private static String rows(int rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static String column(Understood.Mapped column) {
        String sure = column.percent() < 100 ? " (" + column.percent() + " %)" : "";
        return "\"" + column.header() + "\" is " + column.field() + sure;
    }

    private void facts(String file) {
        Map<String, List<Fact>> byType = new TreeMap<>();
        dossier.facts().stream()
                .filter(fact -> !(fact instanceof Register) && !(fact instanceof PossibleMatch))
                .filter(fact ->
                        fact.sources().stream().anyMatch(source -> source.file().equals(file)))
                .forEach(fact -> byType.computeIfAbsent(fact.getClass().getSimpleName(), any -> new ArrayList<>())
                        .add(fact));
        byType.forEach((type, facts) -> {
            add("    ", facts.size() + " x " + type);
            some(facts, MOST_FACTS, fact -> add("      ", line(fact, file)));
        });
    }

    private static String line(Fact fact, String file) {
        String values = FactValues.of(fact).entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(", "));
        String where = fact.sources().stream()
                .filter(source -> source.file().equals(file))
                .map(Where::within)
                .filter(place -> !place.isEmpty())
                .collect(Collectors.joining("; "));
        return values + (where.isEmpty() ? "" : "  (" + where + ")");
    }

    private void questions() {
        if (dossier.open().isEmpty()) {
            add("", "No question is open.");
            return;
        }
        int open = dossier.open().size();
        add("", open == 1 ? "1 question is open:" : open + " questions are open:");
        for (int i = 0; i < open; i++) {
            question(i + 1, dossier.open().get(i));
        }
    }

    private void question(int number, Query query) {
        String where = query.where().isEmpty() ? "" : ", " + query.where();
        add("  ", number + ". " + query.file() + where);
        add("     ", query.ask());
        query.answers()
                .forEach(answer -> add("       ", "- " + answer.words() + " (" + answer.percent() + " % likely)"));
    }

    /** Says how many more there are, so that nobody takes the first for all. */
    private <T> void some(List<T> those, int most, Consumer<T> line) {
        int shown = all ? those.size() : Math.min(most, those.size());
        those.subList(0, shown).forEach(line);
        if (shown < those.size()) {
            add("      ", "and " + (those.size() - shown) + " more: --all shows them");
        }
    }

    private static String within(String where) {
        return where.isEmpty() ? "" : where + ": ";
    }

    private void add(String indent, String text) {
        lines.add(indent + Printable.line(text));
    }
}
