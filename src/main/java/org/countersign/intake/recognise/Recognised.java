package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.countersign.facts.Source;

/** What the tables and trees of a dossier were recognised as. */
public final class Recognised {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Searched> searched = new ArrayList<>();
    private final List<Understood> understood = new ArrayList<>();

    void add(Draft draft) {
        drafts.add(draft);
    }

    void add(Searched place) {
        searched.add(place);
    }

    void add(Understood place) {
        understood.add(place);
    }

    /** Quotes each draft otherwise. */
    public void requote(UnaryOperator<Source> quoted) {
        drafts.replaceAll(draft -> new Draft(draft.kind(), draft.values(), quoted.apply(draft.source())));
    }

    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    public List<Searched> searched() {
        return List.copyOf(searched);
    }

    /** What each place was taken for, in the order of reading. */
    public List<Understood> understood() {
        return List.copyOf(understood);
    }

    /** Whether anything of the file, or of a document within it, is among it. */
    public boolean uses(String file) {
        Stream<String> facts = searched.stream().map(place -> place.source().file());
        Stream<String> rows =
                understood.stream().filter(place -> place.rows() > 0).map(Understood::file);
        return Stream.concat(facts, rows).anyMatch(used -> used.equals(file) || used.startsWith(file + "/"));
    }
}
