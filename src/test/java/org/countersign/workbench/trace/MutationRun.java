package org.countersign.workbench.trace;

import org.countersign.policy.Check;
import org.countersign.policy.Policy;

/** Prints the surviving mutants of the checks or areas that are named, or of all. */
public final class MutationRun {

    private MutationRun() {}

    public static void main(String[] wanted) throws Exception {
        Policy policy = BundledPolicy.read();
        int all = 0;
        int alive = 0;
        for (Check check : policy.checks()) {
            if (wanted.length > 0 && !java.util.Arrays.asList(wanted).contains(check.id())
                    && !java.util.Arrays.asList(wanted).contains(check.page().area())) {
                continue;
            }
            RuleMutation mutation = new RuleMutation(policy);
            mutation.run(check);
            mutation.survivors().forEach(System.out::println);
            System.out.println(check.id() + ": " + mutation.survivors().size() + " of " + mutation.mutants() + " live");
            all += mutation.mutants();
            alive += mutation.survivors().size();
        }
        System.out.println(alive + " of " + all + " live");
    }
}
