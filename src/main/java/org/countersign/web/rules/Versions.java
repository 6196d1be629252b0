package org.countersign.web.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.FileChange;
import org.countersign.drafting.Handed;
import org.countersign.drafting.OpenPolicy;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.stereotype.Component;

/** What differs between versions of the policy, the way back to one, and one as files, for pages and programs alike. */
@Component
public final class Versions {
    private final Shelf shelf;
    private final Policies policies;
    private final Drafts drafts;
    private final Proposing proposing;
    private final WayBack wayBack;
    private final Desk desk;
    private final Today today;

    Versions(
            Shelf shelf,
            Policies policies,
            Drafts drafts,
            Proposing proposing,
            WayBack wayBack,
            Desk desk,
            Today today) {
        this.shelf = shelf;
        this.policies = policies;
        this.drafts = drafts;
        this.proposing = proposing;
        this.wayBack = wayBack;
        this.desk = desk;
        this.today = today;
    }

    public StoredPolicy version(int number) {
        return policies.find(number).orElseThrow(() -> Refused.missing("There is no version " + number + "."));
    }

    /** In the order of the files. */
    public List<FileChange> difference(int from, int to) {
        SortedMap<String, String> before = policies.files(version(from).number());
        SortedMap<String, String> after = policies.files(version(to).number());
        SortedSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .filter(path -> !before.getOrDefault(path, "").equals(after.getOrDefault(path, "")))
                .map(path -> FileChange.between(path, text(before, path), text(after, path)))
                .toList();
    }

    private String text(SortedMap<String, String> files, String path) {
        return files.containsKey(path) ? new String(shelf.bytes(files.get(path)), StandardCharsets.UTF_8) : "";
    }

    /**
     * Proposes to go back to what an older version says.
     *
     * @param author counts only where nobody has an account
     */
    public Proposal restore(int number, String reason, String author, String signedIn) {
        StoredPolicy old = version(number);
        SortedMap<String, byte[]> files = wayBack.files(old, policies.newest());
        if (reason.isBlank()) {
            throw Refused.bad("Say why to go back: whoever approves it wants to know.");
        }
        return proposing.begin(
                new Proposals.Plan(WayBack.title(old), reason.strip(), desk.who(signedIn, author), null), files);
    }

    /** Takes back a version whose day has not come. */
    public StoredPolicy callOff(int number, String reason, String signedIn) {
        if (reason.isBlank()) {
            throw Refused.bad("Say why it is called off: two people had published it, and want to know.");
        } else if (!policies.callOff(number, signedIn, reason.strip(), today.day())) {
            throw Refused.conflict("Version " + version(number).label()
                    + " cannot be called off: its day has come, or another is on top"
                    + " of it. Propose to go back instead.");
        }
        return version(number);
    }

    public byte[] zip(int number) throws IOException {
        try (OpenPolicy open = drafts.open(version(number).number())) {
            return Handed.zip(open);
        }
    }
}
