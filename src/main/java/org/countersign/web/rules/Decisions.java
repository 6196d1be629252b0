package org.countersign.web.rules;

import java.io.IOException;
import java.util.List;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Handed;
import org.countersign.drafting.OpenPolicy;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.springframework.stereotype.Component;

/** The newest policy as a workbook to decide in, and as a proposal what was decided in it. */
@Component
public final class Decisions {
    private final Policies policies;
    private final Drafts drafts;
    private final Proposing proposing;
    private final Desk desk;

    Decisions(Policies policies, Drafts drafts, Proposing proposing, Desk desk) {
        this.policies = policies;
        this.drafts = drafts;
        this.proposing = proposing;
        this.desk = desk;
    }

    /** A workbook under the name by which it is saved. */
    @SuppressWarnings("ArrayRecordComponent") // is never compared
    public record Workbook(String name, byte[] bytes) {}

    /** What came of a workbook that was sent back. */
    public sealed interface Taken {
        record Proposed(Proposal proposal) implements Taken {}

        /** Nothing was proposed; what is wrong, with the cell where there is one. */
        record Unsound(List<String> problems) implements Taken {}
    }

    public Workbook workbook() throws IOException {
        StoredPolicy newest = policies.newest();
        try (OpenPolicy open = drafts.open(newest.number())) {
            return new Workbook("decisions " + newest.label() + ".xlsx", Handed.workbook(open));
        }
    }

    /**
     * Proposes what was decided.
     *
     * @param author counts only where nobody has an account
     */
    public Taken take(byte[] workbook, String reason, String author, String signedIn) throws IOException {
        if (reason.isBlank()) {
            throw Refused.bad("Say why: whoever approves what the workbook changes wants to know.");
        }
        String by = desk.who(signedIn, author);
        try (OpenPolicy open = drafts.open(policies.newest().number())) {
            Handed.Back back = Handed.read(open, workbook);
            return back instanceof Handed.Back.Sound sound
                    ? new Taken.Proposed(begun(sound, reason, by))
                    : new Taken.Unsound(((Handed.Back.Refused) back).problems());
        }
    }

    private Proposal begun(Handed.Back.Sound sound, String reason, String by) {
        if (sound.files().isEmpty()) {
            throw Refused.conflict("The workbook says what the policy says, so there is nothing to propose.");
        }
        return proposing.begin(new Proposals.Plan("Decisions of a workbook", reason.strip(), by, null), sound.files());
    }
}
