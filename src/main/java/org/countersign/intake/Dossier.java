package org.countersign.intake;

import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.intake.recognise.Understood;
import org.countersign.intake.settle.Query;

/**
 * All that was read of one engagement.
 *
 * @param inputs what became of each file, by path
 * @param facts in an order that does not depend on that of files, sheets, rows and columns
 * @param understood what each table, form and text was taken for
 * @param open what only a person can tell
 */
public record Dossier(String name, List<Input> inputs, List<Fact> facts, List<Understood> understood, List<Query> open)
        implements Reading {

    public Dossier {
        inputs = List.copyOf(inputs);
        facts = List.copyOf(facts);
        understood = List.copyOf(understood);
        open = List.copyOf(open);
    }
}
