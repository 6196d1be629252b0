package org.countersign.intake;

import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;

/**
 * All that was read of one engagement.
 *
 * @param inputs what became of each file, by path
 * @param facts in an order that does not depend on that of files, sheets, rows and columns
 */
public record Dossier(String name, List<Input> inputs, List<Fact> facts) implements Reading {

    public Dossier {
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
    }
}
