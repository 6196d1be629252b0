package org.countersign.policy;

import java.util.List;
import org.countersign.facts.Colour;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one check said in all.
 *
 * @param notApplicable why the check does not apply; absent when it does
 * @param missing the ids of the evidence that its page requires and the dossier does not hold
 */
public record Outcome(
        Page page, Colour colour, @Nullable String notApplicable, List<String> missing, List<Report> reports) {}
