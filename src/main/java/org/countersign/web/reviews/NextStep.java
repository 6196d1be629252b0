package org.countersign.web.reviews;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Input;
import org.countersign.report.Wording;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.InputJson;
import org.countersign.store.Gist;
import org.countersign.web.page.Address;

/**
 * One thing to do next in a review.
 *
 * @param path from the review, or a place on its first page
 */
public record NextStep(String text, String path) {
    private static final int SOON = 90;
    private static final int CONTRACTS = 3;

    /** The steps that an audit calls for, the most urgent first. */
    static List<NextStep> of(Gist gist, AuditJson summary, List<Gist.Expiry> ending, LocalDate today) {
        List<NextStep> steps = new ArrayList<>();
        long soon = ending.stream()
                .filter(each -> !each.endsOn().isAfter(today.plusDays(SOON)))
                .count();
        List<InputJson> unused = summary.inputs().stream()
                .filter(input -> input.outcome().equals("NOT_READ"))
                .toList();
        List<InputJson> contracts = unused.stream().filter(NextStep::isContract).toList();
        int unread = unused.size() - contracts.size();
        long contradictions = summary.inputs().stream()
                .flatMap(input -> input.notes().stream())
                .filter(note -> Input.Note.isContradiction(note.what()))
                .count();
        add(steps, gist.questions(), "question", "Settle ", " that only a person can tell", "/read");
        add(
                steps,
                contradictions,
                "value",
                "Correct ",
                " that contradict each other between rows or documents: neither side counts until then",
                "/read");
        add(steps, gist.reds(), "red finding", "Mend or waive ", ", which block the signature", "/findings?colour=RED");
        contracts.stream().limit(CONTRACTS).map(NextStep::enter).forEach(steps::add);
        add(steps, unread, "document", "See why ", " could not be read", "/read");
        add(
                steps,
                gist.requests(),
                "request",
                "Send the vendor ",
                " from the workbook, sheet Ask the vendor",
                "/documents");
        add(steps, gist.gaps(), "check", "Bring the evidence for ", " that nothing speaks for yet", "#not-evidenced");
        add(steps, gist.ambers(), "amber finding", "Agree on ", ", each with a date", "/findings?colour=AMBER");
        add(steps, soon, "date", "Put ", " within " + SOON + " days into the diary", "#ends");
        if (summary.verdict().decision().equals("SIGN")) {
            steps.add(new NextStep("Sign, and keep the workbook with the contract", "/documents"));
        }
        return steps;
    }

    private static boolean isContract(InputJson input) {
        return input.notes().stream().anyMatch(note -> Input.Note.isContract(note.what()));
    }

    private static NextStep enter(InputJson contract) {
        return new NextStep(
                "Enter the terms of " + contract.file()
                        + " in the contract checklist: it looks like a contract and was not"
                        + " read, so what is said of contract terms rests on checklists alone",
                new Address("/read/file").with("file", contract.file()).text());
    }

    private static void add(List<NextStep> steps, long number, String noun, String before, String after, String path) {
        if (number > 0) {
            String end = number == 1 ? after.replace("which block", "which blocks") : after;
            steps.add(new NextStep(before + Wording.count(number, noun) + end, path));
        }
    }
}
