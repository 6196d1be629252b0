package org.countersign.intake.layouts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;

/** A few registers of one vendor: once as the kit has them, once as chance has it. */
record RandomDossier(List<Evidence> registers, Vocabulary vocabulary, Dice dice, Set<String> features) {
    private static final List<String> REGISTERS =
            List.of("roster", "ndas", "ip-assignments", "access", "departures", "devices", "headcount", "certificates");

    static RandomDossier of(Vocabulary vocabulary, long seed) {
        Dice dice = Dice.of(seed);
        List<Evidence.Who> people = Evidence.people(dice);
        List<Evidence> registers = new ArrayList<>();
        for (String register : dice.shuffled(REGISTERS).subList(0, dice.between(1, 3))) {
            registers.add(Evidence.of(register, people, dice));
        }
        return new RandomDossier(registers, vocabulary, dice, new LinkedHashSet<>());
    }

    private RegisterKind kind(Evidence evidence) {
        return java.util.Objects.requireNonNull(vocabulary.registers().get(evidence.register()));
    }

    /** As the kit has it: a sheet each, the kit's headings, days as days. */
    void straight(Path folder) {
        Map<String, Canvas> sheets = new LinkedHashMap<>();
        for (Evidence evidence : registers) {
            Canvas canvas = new Canvas();
            List<String> fields = evidence.fields();
            for (int column = 0; column < fields.size(); column++) {
                canvas.put(0, column, header(kind(evidence), fields.get(column)));
                for (int row = 0; row < evidence.rows().size(); row++) {
                    Object value = evidence.rows().get(row).getOrDefault(fields.get(column), "");
                    canvas.put(
                            row + 1,
                            column,
                            value instanceof java.time.LocalDate day ? new Canvas.Day(day, "yyyy-mm-dd") : value);
                }
            }
            sheets.put(kind(evidence).title(), canvas);
        }
        Canvas.saveWorkbook(sheets, folder.resolve("kit.xlsx"));
    }

    private static String header(RegisterKind kind, String field) {
        return kind.fields().stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow()
                .header();
    }

    /** As chance has it. */
    void anyhow(Path folder) {
        Habit habit = Habit.any(dice);
        features.add(habit.toString());
        switch (dice.between(0, 3)) {
            case 0 -> files(folder, habit);
            case 1 -> oneSheet(folder, habit, false);
            case 2 -> oneSheet(folder, habit, true);
            default -> sheets(folder, habit);
        }
    }

    private void files(Path folder, Habit habit) {
        features.add("files of text");
        for (Evidence evidence : registers) {
            Canvas canvas = new Canvas();
            write(evidence, habit, canvas, 0, 0, true);
            String name = dice.chance(50)
                    ? habit.dialect().title(kind(evidence), dice)
                    : "export " + evidence.register().length();
            canvas.saveText(
                    folder.resolve(name.replace('/', '-') + " " + registers.indexOf(evidence) + ".csv"),
                    dice.chance(50) ? ';' : ',');
        }
    }

    private void sheets(Path folder, Habit habit) {
        features.add("a sheet each");
        Map<String, Canvas> sheets = new LinkedHashMap<>();
        for (Evidence evidence : registers) {
            Canvas canvas = new Canvas();
            write(evidence, habit, canvas, dice.between(0, 6), dice.between(0, 3), false);
            sheets.put(
                    dice.chance(50)
                            ? habit.dialect().title(kind(evidence), dice) + " " + (sheets.size() + 1)
                            : "Sheet" + (sheets.size() + 1),
                    canvas);
        }
        Canvas.saveWorkbook(sheets, folder.resolve("list.xlsx"));
    }

    private void oneSheet(Path folder, Habit habit, boolean beside) {
        features.add(beside ? "side by side" : "one below the other");
        Canvas canvas = new Canvas();
        int left = dice.between(0, 2);
        for (Evidence evidence : registers) {
            int top = beside ? dice.between(0, 2) : canvas.end() + (canvas.end() == 0 ? 0 : dice.between(1, 3));
            int width = write(evidence, habit, canvas, top, left, beside);
            left += beside ? width + dice.between(1, 2) : 0;
        }
        Canvas.saveWorkbook(Map.of("Sheet1", canvas), folder.resolve("list.xlsx"));
    }

    private int write(Evidence evidence, Habit habit, Canvas canvas, int top, int left, boolean plain) {
        TableOnCanvas table = new TableOnCanvas(evidence, kind(evidence), habit, dice, canvas, left, plain);
        int width = table.write(top, dice.chance(40));
        features.add(evidence.register() + table.features());
        return width;
    }
}
