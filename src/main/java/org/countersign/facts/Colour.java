package org.countersign.facts;

/** The colours of a finding, check or area, worst first; GREY is "not evidenced". */
public enum Colour {
    RED,
    AMBER,
    GREY,
    GREEN;

    /** Whichever of the two weighs more: RED, AMBER, GREY, GREEN. */
    public Colour orWorse(Colour other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
