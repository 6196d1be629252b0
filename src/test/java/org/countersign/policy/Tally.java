package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.facts.Subject;

/** The verbs of rules, noting no more than the colour and the subject. */
public final class Tally {

    private static final ThreadLocal<Tally> RUNNING = ThreadLocal.withInitial(Tally::new);

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Colour> colours = new ArrayList<>();

    private Tally() {}

    static void begin() {
        RUNNING.set(new Tally());
    }

    public static void red(Fact subject) {
        note(subject, Colour.RED);
    }

    public static void amber(Fact subject) {
        note(subject, Colour.AMBER);
    }

    public static void green(Fact subject) {
        note(subject, Colour.GREEN);
    }

    public static void grey(Fact subject) {
        note(subject, Colour.GREY);
    }

    public static void notApplicable(Fact subject) {
        note(subject, Colour.GREY);
    }

    private static void note(Fact subject, Colour colour) {
        Tally tally = RUNNING.get();
        tally.subjects.add(subject.subject());
        tally.colours.add(colour);
    }
}
