package org.countersign.policy;

import java.util.List;
import org.countersign.facts.Fact;

/**
 * What came of one run of the rules.
 *
 * @param outcomes of every check of the policy, in its order
 * @param facts all that the rules could look at: those of the dossier, and what the policy and other checks brought
 */
public record Heard(List<Outcome> outcomes, List<Fact> facts) {}
