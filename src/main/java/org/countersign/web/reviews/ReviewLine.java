package org.countersign.web.reviews;

import java.util.List;
import java.util.Locale;
import org.countersign.audit.Verdict;
import org.countersign.facts.Colour;
import org.countersign.facts.Model;
import org.countersign.report.Wording;
import org.countersign.store.Gist;
import org.countersign.store.Portfolio;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;

/**
 * A review in the list of all.
 *
 * @param next what ends next
 */
public record ReviewLine(Portfolio.Line line, List<Gist.AreaColour> areas, Gist.@Nullable Expiry next) {

    private static final int LONGEST = 7;

    public ReviewLine {
        areas = List.copyOf(areas);
    }

    /** The verdict as a headline, or how far the first audit came. */
    public String verdict() {
        return verdict(line);
    }

    static String verdict(Portfolio.Line line) {
        return line.decision() == null
                ? Overview.state(line.state())
                : Wording.headline(Verdict.Decision.valueOf(line.decision()));
    }

    /** The colour in which the verdict is shown; empty where there is none yet. */
    public String colour() {
        return line.decision() == null
                ? ""
                : Wording.colour(Verdict.Decision.valueOf(line.decision())).name();
    }

    /** What is under way besides, or went wrong; empty where nothing did. */
    public String news() {
        boolean told = line.decision() == null || line.state() == StoredAudit.State.DONE;
        return told ? "" : "newest audit: " + Overview.state(line.state()).toLowerCase(Locale.ROOT);
    }

    public String model() {
        return line.model() == null ? "" : Wording.model(Model.valueOf(line.model()));
    }

    public static String shape(Gist.AreaColour area) {
        return Wording.shape(Colour.valueOf(area.colour()));
    }

    public static String word(Gist.AreaColour area) {
        return Wording.word(Colour.valueOf(area.colour()));
    }

    /** The area by a word that fits into a narrow cell and that no area before it has. */
    public String abbreviated(Gist.AreaColour area) {
        String[] words = area.title().split("[^\\p{L}\\p{N}-]+", -1);
        boolean taken = areas.stream().takeWhile(before -> !before.equals(area)).anyMatch(before -> before.title()
                .startsWith(words[0]));
        String word = taken ? words[words.length - 1] : words[0];
        return Wording.sentence(word.length() <= LONGEST ? word : word.substring(0, LONGEST - 2) + ".");
    }
}
