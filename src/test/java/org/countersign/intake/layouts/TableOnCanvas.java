package org.countersign.intake.layouts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.vocabulary.RegisterKind;

/** Lays one register out on a sheet, with everything that people put around and into tables. */
final class TableOnCanvas {
    private static final List<String> OTHERS =
            List.of("Shoe size", "Cost centre", "Parking space", "Phone extension", "Birthday cake");

    private final Evidence evidence;
    private final RegisterKind kind;
    private final Habit habit;
    private final Dice dice;
    private final Canvas canvas;
    private final int left;
    private final boolean plain;
    private final Set<String> features = new LinkedHashSet<>();

    /**
     * Prepares to write.
     *
     * @param plain without what cannot be told apart on a sheet that is shared with others, or in a file of text
     */
    TableOnCanvas(
            Evidence evidence, RegisterKind kind, Habit habit, Dice dice, Canvas canvas, int left, boolean plain) {
        this.evidence = evidence;
        this.kind = kind;
        this.habit = habit;
        this.dice = dice;
        this.canvas = canvas;
        this.left = left;
        this.plain = plain;
    }

    Set<String> features() {
        return features;
    }

    private boolean has(String feature, int percent) {
        boolean has = dice.chance(percent);
        if (has) {
            features.add(feature);
        }
        return has;
    }

    /** Writes from this row on, and says how many columns it took. */
    int write(int top, boolean titled) {
        List<String> columns = columns();
        int row = top(top, titled, columns.size());
        Map<String, String> words = habit.dialect().headings(kind, evidence.fields(), dice);
        row = heading(row, columns, words);
        if (!plain && has("spacer row below headings", 10)) {
            row++;
        }
        boolean sections = !plain && has("merged sections", 15);
        boolean gaps = has("blank rows", 15);
        boolean repeats = !plain && has("repeated headings", 12);
        for (int i = 0; i < evidence.rows().size(); i++) {
            if (sections && i % 4 == 0) {
                canvas.put(row, left, "Team " + (i / 4 + 1));
                canvas.merge(row, left, row, left + columns.size() - 1);
                row++;
            }
            if (repeats && i == 4) {
                heading(row, columns, words, columns.size() > 0);
                row++;
            }
            entry(row, columns, evidence.rows().get(i), i);
            row += gaps && i % 3 == 2 ? 2 : 1;
        }
        bottom(row);
        return columns.size();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(dice.shuffled(evidence.fields()));
        if (has("unknown column", 40)) {
            columns.add(dice.between(0, columns.size()), "other");
        }
        if (has("numbering", 25)) {
            columns.add(0, "numbering");
        }
        if (has("spacer column", 15) && columns.size() > 3) {
            columns.add(dice.between(1, columns.size() - 1), "");
        }
        return columns;
    }

    private int top(int top, boolean titled, int width) {
        int row = top;
        if (titled || has("title", 40)) {
            String title = titled
                    ? habit.dialect().title(kind, dice)
                    : habit.dialect().title().replace(dice.chance(50) ? " 2026" : "-", "");
            canvas.put(row, left, title);
            if (!plain && has("merged title", 40)) {
                canvas.merge(row, left, row, left + width - 1);
            }
            row += dice.between(1, 2);
        }
        if (!plain && has("block above", 25)) {
            canvas.put(row, left, habit.dialect().preparedBy());
            canvas.put(row, left + 1, "Jan Kowalski-Wzór");
            canvas.put(row + 1, left, "Ref");
            canvas.put(row + 1, left + 1, "2026/17");
            row += dice.between(2, 3);
        }
        return row;
    }

    private int heading(int row, List<String> columns, Map<String, String> words) {
        boolean two = !plain && has("two heading rows", 20);
        if (two) {
            boolean down = dice.chance(50);
            int from = 0;
            while (from < columns.size()) {
                int to = Math.min(columns.size(), from + dice.between(1, 3));
                if (to - from > 1 && !columns.subList(from, to).contains("")) {
                    canvas.put(
                            row,
                            left + from,
                            dice.of(List.of("Details", habit.dialect().title(kind, dice), "Data")));
                    canvas.merge(row, left + from, row, left + to - 1);
                } else if (down) {
                    for (int column = from; column < to; column++) {
                        canvas.put(row, left + column, label(columns.get(column), column, words));
                        canvas.merge(row, left + column, row + 1, left + column);
                    }
                    from = to;
                    continue;
                }
                for (int column = from; column < to; column++) {
                    canvas.put(row + 1, left + column, label(columns.get(column), column, words));
                }
                from = to;
            }
            return row + 2;
        }
        heading(row, columns, words, true);
        return row + 1;
    }

    private void heading(int row, List<String> columns, Map<String, String> words, boolean lower) {
        for (int column = 0; lower && column < columns.size(); column++) {
            canvas.put(row, left + column, label(columns.get(column), column, words));
        }
    }

    private String label(String column, int index, Map<String, String> words) {
        return switch (column) {
            case "" -> "";
            case "numbering" -> "#";
            case "other" -> OTHERS.get(evidence.rows().size() % OTHERS.size());
            default -> habit.heading(words.getOrDefault(column, column), index, dice);
        };
    }

    private void entry(int row, List<String> columns, Map<String, Object> entry, int index) {
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            Object value = entry.get(name);
            if (name.equals("numbering")) {
                canvas.put(row, left + column, index + 1);
            } else if (name.equals("other")) {
                canvas.put(row, left + column, dice.between(36, 46));
            } else if (value != null) {
                canvas.put(row, left + column, habit.value(kind, name, value, dice));
            }
        }
    }

    private void bottom(int row) {
        int next = row;
        if (has("total", 20)) {
            canvas.put(next, left, habit.dialect().total());
            canvas.put(next, left + 1, evidence.rows().size());
            next++;
        }
        if (has("note", 25)) {
            canvas.put(next + dice.between(0, 1), left, habit.dialect().note());
        }
    }
}
