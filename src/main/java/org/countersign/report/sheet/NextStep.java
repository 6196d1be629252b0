package org.countersign.report.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.countersign.audit.Audit;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;
import org.countersign.facts.Input;
import org.countersign.report.Wording;

/** One thing to do next, with the sheet that helps. */
record NextStep(String text, Tab tab) {

    /** The steps that this audit calls for, the most urgent first. */
    static List<NextStep> of(Docket docket) {
        Audit audit = docket.audit();
        List<NextStep> steps = new ArrayList<>();
        add(steps, docket.findings(Colour.RED).size(), "red finding", "Mend or waive %s", Tab.FINDINGS);
        add(steps, docket.notEvidenced().size(), "check", "Bring the evidence for %s", Tab.NOT_EVIDENCED);
        add(steps, Request.of(docket).size(), "request", "Send the vendor %s", Tab.ASK);
        add(
                steps,
                contradicting(audit),
                "value",
                "Correct %s that contradict each other between rows or documents; neither side counts until then",
                Tab.NOT_READ);
        add(steps, ContradictionsSheet.page(docket).rows().size(), "contradiction", "Clear up %s", Tab.CONTRADICTIONS);
        add(steps, Condition.of(docket).size(), "condition", condition(audit), Tab.CONDITIONS);
        add(steps, soon(audit), "date", "Put %s within 90 days into the diary", Tab.EXPIRING);
        add(
                steps,
                NotReadSheet.page(docket).rows().size(),
                "note",
                "Look through %s on what was not read",
                Tab.NOT_READ);
        if (audit.verdict().decision() == Decision.SIGN) {
            steps.add(new NextStep("Sign, and keep this workbook with the contract", Tab.ABOUT));
        }
        return List.copyOf(steps);
    }

    private static long contradicting(Audit audit) {
        return audit.inputs().stream()
                .flatMap(input -> input.notes().stream())
                .filter(note -> Input.Note.isContradiction(note.what()))
                .count();
    }

    private static String condition(Audit audit) {
        return "executed".equals(audit.engagement().contract())
                ? "Agree %s as an amendment, since the contract is signed"
                : "Put %s into the contract before signing";
    }

    private static long soon(Audit audit) {
        return Deadline.of(audit).stream()
                .mapToLong(deadline -> deadline.daysFrom(audit.asOf()))
                .filter(days -> days >= 0 && days <= 90)
                .count();
    }

    private static void add(List<NextStep> steps, long number, String noun, String sentence, Tab tab) {
        if (number > 0) {
            String text = String.format(Locale.ROOT, sentence, Wording.count(number, noun));
            steps.add(new NextStep(text + " (sheet " + tab.title() + ")", tab));
        }
    }
}
