package org.countersign.policy;

import org.countersign.facts.Colour;

/** What a rule may do: report a colour, or say that the check does not apply. */
public enum Verb {
    RED("red", Colour.RED),
    AMBER("amber", Colour.AMBER),
    GREEN("green", Colour.GREEN),
    GREY("grey", Colour.GREY),
    NOT_APPLICABLE("notApplicable", Colour.GREY);

    private final String word;
    private final Colour colour;

    Verb(String word, Colour colour) {
        this.word = word;
        this.colour = colour;
    }

    String word() {
        return word;
    }

    public Colour colour() {
        return colour;
    }

    /** The word as it stands in the name of a rule: "red", "not applicable". */
    String inName() {
        return this == NOT_APPLICABLE ? "not applicable" : word;
    }
}
