package org.countersign.bench.byhand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.facts.Subject;
import org.jspecify.annotations.Nullable;

/** What one check written by hand said, colour by subject. */
public final class Marks {

    private final List<Subject> subjects = new ArrayList<>();
    private final List<Colour> colours = new ArrayList<>();
    private boolean notApplicable;

    void red(Fact about) {
        mark(about, Colour.RED);
    }

    void amber(Fact about) {
        mark(about, Colour.AMBER);
    }

    void green(Fact about) {
        mark(about, Colour.GREEN);
    }

    void grey(Fact about) {
        mark(about, Colour.GREY);
    }

    void notApplicable() {
        notApplicable = true;
    }

    private void mark(Fact about, Colour colour) {
        subjects.add(about.subject());
        colours.add(colour);
    }

    /** The worst colour; absent when all that was said is that the check does not apply. */
    @Nullable
    Colour colour() {
        return colours.stream().reduce(Colour::orWorse).orElse(notApplicable ? null : Colour.GREY);
    }

    /** How often something was said. */
    public int count() {
        return subjects.size();
    }

    /** The worst colour of each subject, by the subject's type and id. */
    public Map<String, Colour> bySubject() {
        Map<String, Colour> worst = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            worst.merge(subjects.get(i).type() + " " + subjects.get(i).id(), colours.get(i), Colour::orWorse);
        }
        return worst;
    }

    /** The worst colour of each subject's id, as another check that uses this one sees it. */
    Map<String, Colour> byId() {
        Map<String, Colour> worst = new HashMap<>();
        for (int i = 0; i < subjects.size(); i++) {
            worst.merge(subjects.get(i).id(), colours.get(i), Colour::orWorse);
        }
        return worst;
    }
}
