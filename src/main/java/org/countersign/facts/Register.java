package org.countersign.facts;

import java.util.List;

/**
 * A register that was found in the dossier, so that a finding of absence can cite what was searched.
 *
 * @param name its id in {@code registers.yaml}, such as {@code ndas}
 * @param rows how many rows became facts
 */
public record Register(List<Source> sources, String name, String title, int rows) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("register", name, title);
    }
}
