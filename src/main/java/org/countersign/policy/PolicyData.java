package org.countersign.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Law;
import org.countersign.facts.Threshold;

/** What rules may refer to by name besides the vocabulary: thresholds, laws and the ids of checks. */
record PolicyData(Map<String, Threshold> thresholds, List<Law> laws, Set<String> checks) {}
