package org.countersign.intake.recognise;

import java.util.ArrayList;
import java.util.List;

/** What the tables and trees of a dossier were recognised as. */
public final class Recognised {
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Searched> searched = new ArrayList<>();

    void add(Draft draft) {
        drafts.add(draft);
    }

    void add(Searched place) {
        searched.add(place);
    }

    public List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    public List<Searched> searched() {
        return List.copyOf(searched);
    }

    /** Whether anything of the file is among it. */
    public boolean uses(String file) {
        return searched.stream().anyMatch(place -> place.source().file().equals(file));
    }
}
