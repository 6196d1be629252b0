package org.countersign.intake.values;

/** What a cell was found to mean. */
public sealed interface Meaning {

    /** Nothing stands there. */
    record Nothing() implements Meaning {}

    /** A value of the type that was asked for. */
    record Is(Object value) implements Meaning {}

    /** Something stands there that was not understood; the words say why and what is accepted. */
    record Unclear(String why) implements Meaning {}

    Meaning NOTHING = new Nothing();

    static Meaning unclear(String why) {
        return new Unclear(why);
    }
}
