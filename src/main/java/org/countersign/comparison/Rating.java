package org.countersign.comparison;

import org.countersign.facts.Colour;
import org.countersign.report.Wording;
import org.countersign.report.json.CheckJson;

/**
 * How a check came out for one of those that are compared.
 *
 * @param state the name of the colour, or {@code NOT_APPLICABLE}, or {@code NOT_CHECKED} where its policy has no such
 *     check
 * @param missing what would have to be sent
 */
public record Rating(String state, int red, int amber, String missing) {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    static final Rating NOT_CHECKED = new Rating("NOT_CHECKED", 0, 0, "");

    static Rating of(Judged judged, CheckJson check) {
        return new Rating(
                check.applicable() ? check.colour() : NOT_APPLICABLE,
                count(judged, check, Colour.RED),
                count(judged, check, Colour.AMBER),
                check.applicable() ? String.join("; ", check.missingEvidence()) : "");
    }

    /** It has one of the four colours. */
    public boolean isRated() {
        return !state.equals(NOT_APPLICABLE) && !equals(NOT_CHECKED);
    }

    /** Such as {@code ■ Red (3)}. */
    public String words() {
        if (!isRated()) {
            return state.equals(NOT_APPLICABLE) ? "does not apply" : "not checked";
        }
        int findings = red + amber;
        return Wording.rating(Colour.valueOf(state)) + (findings == 0 ? "" : " (" + findings + ")");
    }

    /** What is beside the colour does not count, so a check without colour weighs as one that nothing speaks against. */
    Colour weight() {
        return isRated() ? Colour.valueOf(state) : Colour.GREEN;
    }

    private static int count(Judged judged, CheckJson check, Colour colour) {
        return (int) judged.found().stream()
                .filter(found -> found.check().equals(check.id()))
                .filter(found -> found.colour().equals(colour.name()))
                .count();
    }
}
