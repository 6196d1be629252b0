package org.countersign.audit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.facts.Colour;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.countersign.vocabulary.Words;

/** Knows which RED findings somebody accepted for a while, and what became of every waiver. */
record Waivers(List<Waiver> waivers, LocalDate asOf) {

    /** The waiver that turns a RED finding about the subject into an AMBER; the one that lasts longest, if several do. */
    Optional<Waiver> lifting(String check, Renewal renewal, Subject subject) {
        return waivers.stream()
                .filter(waiver -> waiver.countsOn(asOf) && isAbout(waiver, check, subject))
                .filter(waiver -> renewal.of(waiver).isEmpty())
                .max(Comparator.comparing(Waiver::expiresOn));
    }

    private static boolean isAbout(Waiver waiver, String check, Subject subject) {
        String about = waiver.about();
        return waiver.check().equalsIgnoreCase(check)
                && (about == null || sameWords(about, subject.id()) || sameWords(about, subject.label()));
    }

    private static boolean sameWords(String one, String other) {
        return Words.bare(one).equals(Words.bare(other));
    }

    List<WaiverOutcome> outcomes(List<CheckOutcome> checks) {
        return waivers.stream().map(waiver -> outcome(waiver, checks)).toList();
    }

    private WaiverOutcome outcome(Waiver waiver, List<CheckOutcome> checks) {
        List<String> lifted = checks.stream()
                .flatMap(check -> check.findings().stream())
                .filter(finding -> waiver.equals(finding.waiver()))
                .map(Finding::key)
                .toList();
        return new WaiverOutcome(waiver, !lifted.isEmpty(), why(waiver, lifted, checks), lifted);
    }

    private String why(Waiver waiver, List<String> lifted, List<CheckOutcome> checks) {
        if (!lifted.isEmpty()) {
            return "Turns RED into AMBER until " + waiver.expiresOn();
        } else if (!waiver.isComplete()) {
            return "Ignored: a waiver needs requester, reason, expiry, and an approver other than the requester";
        } else if (!waiver.countsOn(asOf)) {
            return "Expired on " + waiver.expiresOn() + "; the colour of the check is restored";
        } else if (ofItsCheck(waiver, checks).findAny().isEmpty()) {
            return "Ignored: there is no check " + waiver.check();
        }
        Optional<String> renewal = ofItsCheck(waiver, checks)
                .map(check -> new Renewal(check.meaning(), check.since()))
                .flatMap(check -> check.of(waiver).stream())
                .findFirst();
        if (renewal.isPresent()) {
            return "To be renewed: " + renewal.get();
        }
        return hasRed(waiver, checks)
                ? "Ignored: this finding may not be waived, or the waiver names somebody else"
                : "Not needed: the check has no RED finding";
    }

    private static boolean hasRed(Waiver waiver, List<CheckOutcome> checks) {
        return ofItsCheck(waiver, checks).anyMatch(check -> check.colourBeforeWaiver() == Colour.RED);
    }

    private static Stream<CheckOutcome> ofItsCheck(Waiver waiver, List<CheckOutcome> checks) {
        return checks.stream().filter(check -> check.id().equalsIgnoreCase(waiver.check()));
    }
}
