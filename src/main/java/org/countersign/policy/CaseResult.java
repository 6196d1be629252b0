package org.countersign.policy;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a case gave, beside what it should give. */
public record CaseResult(Case tried, Outcome got) {

    public boolean passed() {
        return sameColour()
                && (tried.subjects().isEmpty() || tried.subjects().equals(subjects()))
                && (tried.by().isEmpty() || tried.by().equals(by()));
    }

    /** The subjects that have the colour the case expects. */
    public Set<String> subjects() {
        return got.reports().stream()
                .filter(report -> report.colour() == tried.expected())
                .map(report -> report.subject().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rules that reported, by their names without the check. */
    public Set<String> by() {
        return got.reports().stream()
                .map(report -> Rule.withoutCheck(report.rule()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Expected against got, in one line. */
    @Override
    public String toString() {
        return tried.file() + ":" + tried.line() + ": " + tried.name() + ": expected " + expected() + ", got "
                + shown();
    }

    private boolean sameColour() {
        return tried.expected() == null
                ? got.notApplicable() != null
                : got.notApplicable() == null && got.colour() == tried.expected();
    }

    private String expected() {
        String colour =
                tried.expected() == null ? "NOT APPLICABLE" : tried.expected().name();
        return colour
                + (tried.subjects().isEmpty() ? "" : " for " + String.join(", ", tried.subjects()))
                + (tried.by().isEmpty() ? "" : " by \"" + String.join("\", \"", tried.by()) + "\"");
    }

    private String shown() {
        if (got.notApplicable() != null) {
            return "NOT APPLICABLE (" + got.notApplicable() + ")";
        }
        String reports = got.reports().stream()
                .map(report -> report.colour() + " for " + report.subject().id() + " by \"" + report.rule() + "\"")
                .collect(Collectors.joining("; "));
        return got.colour() + (reports.isEmpty() ? ", no rule fired" : ": " + reports);
    }
}
