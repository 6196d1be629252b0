package org.countersign.web.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.drafting.Drafts;
import org.countersign.policy.Page;
import org.countersign.review.InForce;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.springframework.stereotype.Component;

/** The rules and cases of a draft, which only an administrator opens to pages and programs; tried in another process. */
@Component
public final class DraftRules {
    private static final int LONGEST = 512 * 1024;

    private final InForce inForce;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Desk desk;

    DraftRules(InForce inForce, Proposals proposals, Drafts drafts, Desk desk) {
        this.inForce = inForce;
        this.proposals = proposals;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** Rules and cases of one check. */
    public record Text(String rules, String cases) {
        Map<String, String> fields() {
            return Map.of("rules", rules, "cases", cases);
        }
    }

    public Text show(int number, String check, String signedIn) {
        Proposal draft = draft(number, signedIn);
        String stem = stem(draft, check);
        return new Text(drafts.text(draft, stem + ".drl"), drafts.text(draft, stem + ".cases.yaml"));
    }

    /** Keeps the draft as it is, sound or not; it is published only when it is. */
    public void save(int number, String check, Text text, String signedIn) {
        save(number, check, text, "", signedIn);
    }

    /** Keeps it, unless what is there is not what somebody saw; then nothing is changed, and what is there is told. */
    Basis save(int number, String check, Text text, String seen, String signedIn) {
        Proposal draft = draft(number, signedIn);
        Basis basis = Basis.against(seen, show(number, check, signedIn).fields(), draft, desk.accounts());
        if (!basis.isAnother() && !proposals.change(draft, signedIn, files(stem(draft, check), text))) {
            throw Refused.changed(number);
        }
        return basis;
    }

    /** Says what is wrong with a draft, and what its cases give, without keeping it. */
    public Drafts.Trial attempt(int number, String check, Text text, String signedIn)
            throws IOException, InterruptedException {
        Proposal draft = draft(number, signedIn);
        return drafts.trial(draft, check, files(stem(draft, check), text));
    }

    Proposal draft(int number, String signedIn) {
        desk.mustEditRules();
        return desk.draft(number, signedIn);
    }

    /** The path of the check's files without their endings. */
    private String stem(Proposal draft, String check) {
        Page page = Desk.check(inForce.policy(), check).page();
        String stem = page.area() + "/" + check;
        if (!drafts.files(draft).containsKey(stem + ".drl")) {
            throw Refused.missing("There is no such check in this proposal.");
        }
        return stem;
    }

    private static SortedMap<String, byte[]> files(String stem, Text text) {
        if (text.rules().length() > LONGEST || text.cases().length() > LONGEST) {
            throw Refused.bad("Rules or cases of one check are longer than half a megabyte. Split the check.");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(stem + ".drl", bytes(text.rules()));
        files.put(stem + ".cases.yaml", bytes(text.cases()));
        return files;
    }

    /** A browser sends other ends of lines than the files have. */
    private static byte[] bytes(String text) {
        String plain = text.replace("\r\n", "\n");
        return (plain.endsWith("\n") ? plain : plain + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
