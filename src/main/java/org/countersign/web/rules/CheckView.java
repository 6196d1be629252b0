package org.countersign.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;

/** A check as its page shows it, with the thresholds filled in. */
public record CheckView(String id, String title, List<Said> said, List<String> paragraphs) {

    /** A setting with what it says. */
    public record Said(String what, String words) {}

    static CheckView of(Policy policy, Page page) {
        List<Said> said = new ArrayList<>();
        said.add(new Said("Area", policy.areas().getOrDefault(page.area(), page.area())));
        said.add(new Said(
                "Applies to",
                Catalogue.models(page.models()).equals("all") ? "every engagement" : Catalogue.models(page.models())));
        said.add(new Said("Owner", page.owner()));
        said.add(new Said("How it counts", counts(page)));
        said.add(new Said("Position wanted", policy.fill(page.position())));
        said.add(new Said("Fallback", policy.fill(Objects.requireNonNullElse(page.fallback(), ""))));
        said.add(new Said("Who may allow the fallback", Objects.requireNonNullElse(page.approver(), "")));
        said.add(new Said("What would mend it", policy.fill(page.fix())));
        said.add(new Said("What to ask the vendor", policy.fill(page.ask())));
        said.add(new Said("Evidence", String.join(", ", page.evidence())));
        said.add(new Said("Standards", String.join(", ", page.standards())));
        said.add(new Said("Meaning since version", page.since()));
        said.add(new Said("In force", inForce(page)));
        said.removeIf(each -> each.words().isBlank());
        return new CheckView(
                page.id(), policy.fill(page.title()), List.copyOf(said), paragraphs(policy.fill(page.text())));
    }

    /** Lines that go on are joined, points of a list stay apart, and the marks of the file are left out. */
    private static List<String> paragraphs(String text) {
        return Pattern.compile("\\R\\s*\\R")
                .splitAsStream(text)
                .map(paragraph -> paragraph
                        .replaceAll("\\R[ \\t]*+(?!- )", " ")
                        .replaceAll("(?m)^- ", "• ")
                        .replaceAll("[*`]", ""))
                .toList();
    }

    private static String counts(Page page) {
        List<String> words = new ArrayList<>();
        words.add(
                page.mandatory() ? "mandatory: while it is not evidenced, the verdict is INCOMPLETE" : "not mandatory");
        if (page.optional()) {
            words.add("optional: not evidenced does not keep the verdict from SIGN");
        }
        words.add(page.waivable() ? "a red may be waived" : "nobody may waive a red");
        return String.join("; ", words);
    }

    private static String inForce(Page page) {
        return (page.from() == null ? "" : "from " + page.from() + " ")
                + (page.until() == null ? "" : "until " + page.until());
    }
}
