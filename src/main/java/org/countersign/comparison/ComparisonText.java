package org.countersign.comparison;

import java.util.List;
import java.util.Locale;
import org.countersign.report.Printable;
import org.countersign.report.Wording;

/** Two audits beside each other for a reader at a terminal, differences only. */
public final class ComparisonText {
    private static final int MOST = 20;

    private final StringBuilder text = new StringBuilder();

    private ComparisonText() {}

    public static String of(Judged first, Judged second) {
        ComparisonText writer = new ComparisonText();
        SideBySide both = SideBySide.of(List.of(first, second));
        writer.side("A", first);
        writer.side("B", second);
        writer.figures(both);
        writer.rows(both);
        Since.ofOneVendor(first, second).ifPresent(writer::since);
        return writer.text.toString();
    }

    private void side(String letter, Judged judged) {
        line(letter + "  " + judged.headline() + "  " + Printable.line(judged.name()) + ", as of "
                + judged.audit().asOf() + ", by " + Printable.line(judged.policy()));
    }

    private void figures(SideBySide both) {
        if (!both.figures().isEmpty()) {
            line("");
            line(row("", "A", "B", "Figures"));
        }
        both.figures()
                .forEach(figure -> line(row(
                        "", known(figure.worth().get(0)), known(figure.worth().get(1)), figure.name())));
    }

    private static String known(String worth) {
        return worth.isEmpty() ? "not known" : Printable.line(worth);
    }

    private void rows(SideBySide both) {
        line("");
        if (both.different() > 0) {
            line(row("Check", "A", "B", "What is checked"));
        }
        both.rows().stream()
                .filter(SideBySide.Row::differs)
                .forEach(row -> line(row(
                        row.check(),
                        row.ratings().get(0).words(),
                        row.ratings().get(1).words(),
                        Printable.line(row.title()))));
        line(Wording.count(both.different(), "check") + " of " + both.rows().size()
                + " came out otherwise in B than in A.");
    }

    private void since(Since since) {
        line("");
        line("Both are of one vendor. From A to B:");
        for (Turn turn : Turn.values()) {
            turn(turn, since.findings(turn));
        }
        since.documents().forEach(each -> line("  document " + each.change() + ": " + Printable.line(each.file())));
        if (since.isPolicyChanged()) {
            line("  another policy: " + Printable.line(since.before().policy()) + " → "
                    + Printable.line(since.after().policy()));
        }
    }

    private void turn(Turn turn, List<Since.Change> changes) {
        line("  " + turn.word() + ": " + Wording.count(changes.size(), "finding"));
        if (turn != Turn.UNCHANGED) {
            changes.stream().limit(MOST).forEach(this::change);
            if (changes.size() > MOST) {
                line("    and " + (changes.size() - MOST) + " more, all of them with --json");
            }
        }
    }

    private void change(Since.Change change) {
        Judged.Found now = change.now();
        line("    " + now.check() + "  " + change.words() + "  " + Printable.line(now.label() + ": " + now.message()));
    }

    private static String row(String check, String first, String second, String title) {
        return String.format(Locale.ROOT, "  %-8s %-22s %-22s %s", check, first, second, title);
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
