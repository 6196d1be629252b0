package org.countersign.web.notices;

import java.util.List;
import org.countersign.store.Waiting;
import org.countersign.web.page.Insider;
import org.countersign.web.page.Permission;

/**
 * What lies on somebody's desk.
 *
 * @param waivers how many requests of others wait for an approver
 */
public record Desk(
        List<Waiting.Proposed> proposals,
        int waivers,
        List<Waiting.Assigned> findings,
        List<Waiting.Answered> answers,
        List<Waiting.TakenBack> takenBack,
        List<Waiting.Ruled> rulings) {

    public Desk {
        proposals = List.copyOf(proposals);
        findings = List.copyOf(findings);
        answers = List.copyOf(answers);
        takenBack = List.copyOf(takenBack);
        rulings = List.copyOf(rulings);
    }

    static Desk of(Insider who, Waiting waiting) {
        boolean approves = who.permissions().contains(Permission.APPROVE);
        return new Desk(
                approves ? waiting.proposals(who.name()) : List.of(),
                approves ? waiting.waivers(who.name()) : 0,
                waiting.findings(who.name()),
                waiting.answers(who.name()),
                waiting.takenBack(who.name()),
                waiting.rulings(who.name()));
    }

    public boolean isWaiting() {
        return !proposals.isEmpty() || waivers > 0 || !findings.isEmpty();
    }

    public boolean isDecided() {
        return !answers.isEmpty() || !takenBack.isEmpty() || !rulings.isEmpty();
    }
}
