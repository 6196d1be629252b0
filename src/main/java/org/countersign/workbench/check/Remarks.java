package org.countersign.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.policy.Case;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;

/**
 * What an officer should look at in a policy that is sound.
 *
 * @param looked how many values that are compared with thresholds were tried around them
 * @param unseen the values that could not be tried, each with its check
 */
public record Remarks(List<Problem> remarks, int looked, Set<String> unseen) {

    /** Looks at the policy of the rules, with the help of its cases. */
    public static Remarks of(RuleBase rules, List<Case> cases) {
        Edges edges = new Edges(rules, cases);
        edges.look();
        List<Problem> remarks = new ArrayList<>(edges.remarks());
        remarks.addAll(new Unused(rules.policy()).find());
        remarks.addAll(new ForEverybody(rules.policy()).find());
        return new Remarks(remarks.stream().distinct().sorted().toList(), edges.looked(), edges.unseen());
    }
}
