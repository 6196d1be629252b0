package org.countersign.policy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A case of a check: given these facts, this is the colour.
 *
 * @param expected the colour, or absent when the check should not apply
 * @param subjects the ids of the subjects that should have that colour; empty when the case does not say
 * @param by the rules that should report, of whatever colour, by their names without the check; empty when the case does not
 *     say
 */
public record Case(
        Path file,
        int line,
        String check,
        String name,
        LocalDate asOf,
        List<Fact> facts,
        @Nullable Colour expected,
        Set<String> subjects,
        Set<String> by) {}
