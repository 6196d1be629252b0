package org.countersign.report;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.AreaOutcome;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;
import org.countersign.facts.Input;

/** The audit in one screen of text: the verdict, why, the areas, the worst findings and what could not be read. */
public final class SummaryText {

    private static final int MOST_REASONS = 5;
    private static final int MOST_FINDINGS = 10;
    private static final int MOST_FILES = 10;

    private final Audit audit;
    private final Ink ink;

    private SummaryText(Audit audit, Ink ink) {
        this.audit = audit;
        this.ink = ink;
    }

    /** The summary; with colours only where the terminal takes them, and with words and shapes always. */
    public static String of(Audit audit, boolean colours) {
        return new SummaryText(audit, colours ? Ink.ANSI : Ink.PLAIN).text();
    }

    private String text() {
        return Stream.of(verdict(), areas(), findings(), unread(), policy())
                .filter(block -> !block.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String verdict() {
        Colour colour = Wording.colour(audit.verdict().decision());
        String head = ink.bold(ink.in(colour, Wording.headline(audit.verdict().decision()))) + "  " + about() + "\n";
        return head + list(audit.verdict().reasons(), MOST_REASONS, reason -> "  - " + Printable.line(reason));
    }

    private String about() {
        String name =
                audit.vendor().name() == null ? audit.name() : audit.vendor().name();
        return Printable.line(name) + ", "
                + Wording.model(audit.engagement().model()).toLowerCase(Locale.ROOT) + ", as of " + audit.asOf();
    }

    private String areas() {
        int wide = audit.areas().stream()
                .mapToInt(area -> area.title().length())
                .max()
                .orElse(0);
        String lines = audit.areas().stream().map(area -> area(area, wide)).collect(Collectors.joining());
        return lines + "  " + ink.dim(counts(audit.checks().stream())) + "\n";
    }

    private String area(AreaOutcome area, int wide) {
        String rating =
                pad(Wording.rating(area.colour()), Wording.rating(Colour.GREY).length());
        Stream<CheckOutcome> checks =
                audit.checks().stream().filter(check -> check.area().equals(area.id()));
        return "  " + ink.in(area.colour(), rating) + "  " + pad(area.title(), wide) + "  " + ink.dim(counts(checks))
                + "\n";
    }

    private static String counts(Stream<CheckOutcome> checks) {
        List<CheckOutcome> applicable = checks.filter(CheckOutcome::applicable).toList();
        String counted = Stream.of(Colour.RED, Colour.AMBER, Colour.GREEN, Colour.GREY)
                .filter(colour -> count(applicable, colour) > 0)
                .map(colour ->
                        count(applicable, colour) + " " + Wording.word(colour).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return counted.isEmpty() ? "no check applies" : Wording.count(applicable.size(), "check") + ": " + counted;
    }

    private static long count(List<CheckOutcome> checks, Colour colour) {
        return checks.stream().filter(check -> check.colour() == colour).count();
    }

    private String findings() {
        List<Finding> worst = audit.findings().stream()
                .filter(finding -> finding.colour() == Colour.RED || finding.colour() == Colour.AMBER)
                .toList();
        return list(worst, MOST_FINDINGS, this::finding);
    }

    private String finding(Finding finding) {
        String where = finding.citations().isEmpty()
                ? ""
                : ink.dim("  ("
                        + Printable.line(Where.is(finding.citations().get(0).source())) + ")");
        return "  " + ink.in(finding.colour(), Wording.shape(finding.colour()) + " " + finding.check()) + "  "
                + Printable.line(finding.subject().label() + ": " + finding.message()) + where;
    }

    private String unread() {
        List<Input> files = audit.inputs().stream()
                .filter(input -> input.outcome() == Input.Outcome.NOT_READ || input.outcome() == Input.Outcome.PARTLY)
                .toList();
        return list(files, MOST_FILES, SummaryText::file);
    }

    private String policy() {
        return ink.dim("  Policy: " + Printable.line(audit.policy().name()) + " "
                        + audit.policy().version() + ", "
                        + Printable.line(audit.policy().approval().words()))
                + "\n";
    }

    private static String file(Input input) {
        String outcome = input.outcome() == Input.Outcome.PARTLY ? "Read in part: " : "Not read: ";
        String first = input.notes().isEmpty()
                ? ""
                : (input.notes().get(0).where().isEmpty()
                                ? " "
                                : ", " + input.notes().get(0).where() + ": ")
                        + input.notes().get(0).what();
        String more = input.notes().size() > 1
                ? " (and " + Wording.count(input.notes().size() - 1, "more note") + ")"
                : "";
        return "  " + outcome + Printable.line(input.file() + first) + more;
    }

    private static <T> String list(List<T> all, int most, Function<T, String> line) {
        String lines =
                all.stream().limit(most).map(line).map(text -> text + "\n").collect(Collectors.joining());
        return all.size() <= most ? lines : lines + "    and " + (all.size() - most) + " more in the reports\n";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
