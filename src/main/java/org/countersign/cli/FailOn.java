package org.countersign.cli;

import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;

/** From which result on the exit code tells the shell that something is wrong. */
enum FailOn {
    /** Do not sign, or incomplete. */
    verdict,
    /** A check is RED. */
    red,
    /** A check is RED or AMBER. */
    amber,
    /** A check is RED, AMBER or not evidenced. */
    grey,
    /** Nothing. */
    never;

    Exit judge(Audit audit) {
        return isReached(audit) ? Exit.FINDINGS : Exit.OK;
    }

    private boolean isReached(Audit audit) {
        return switch (this) {
            case verdict -> audit.verdict().decision().compareTo(Decision.INCOMPLETE) <= 0;
            case red -> anyAsBadAs(audit, Colour.RED);
            case amber -> anyAsBadAs(audit, Colour.AMBER);
            case grey -> anyAsBadAs(audit, Colour.GREY);
            case never -> false;
        };
    }

    private static boolean anyAsBadAs(Audit audit, Colour colour) {
        return audit.checks().stream()
                .filter(CheckOutcome::applicable)
                .anyMatch(check -> check.colour().compareTo(colour) <= 0);
    }
}
