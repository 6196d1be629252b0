package org.countersign.samples;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Finding;
import org.countersign.facts.Colour;

/** An audit in few words, one line a check, so that a change of the rules shows as a difference that can be read. */
final class Golden {

    private Golden() {}

    static String of(Audit audit) {
        return Stream.concat(
                        Stream.of("verdict  " + audit.verdict().decision().words()),
                        audit.checks().stream().map(Golden::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(CheckOutcome check) {
        String colour = check.applicable() ? colour(check) : "not applicable";
        return "%-8s %-7s%s%s"
                .formatted(check.id(), colour, about(check, Colour.RED), about(check, Colour.AMBER))
                .stripTrailing();
    }

    private static String colour(CheckOutcome check) {
        return check.colour() == check.colourBeforeWaiver()
                ? check.colour().name()
                : check.colour() + " (waived " + check.colourBeforeWaiver() + ")";
    }

    private static String about(CheckOutcome check, Colour colour) {
        List<String> subjects = check.findings().stream()
                .filter(finding -> finding.colour() == colour)
                .map(Golden::subject)
                .distinct()
                .sorted()
                .toList();
        return subjects.isEmpty()
                ? ""
                : " " + colour.name().toLowerCase(Locale.ROOT) + ": " + String.join(", ", subjects) + ";";
    }

    private static String subject(Finding finding) {
        return finding.subject().id();
    }
}
