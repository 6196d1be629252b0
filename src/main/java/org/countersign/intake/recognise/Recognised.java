package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;

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

    /** Whether anything of the file is among it. */
    public boolean uses(String file) {
        return searched.stream().anyMatch(place -> place.source().file().equals(file))
                || understood.stream().anyMatch(place -> place.file().equals(file) && place.rows() > 0);
    }
}
