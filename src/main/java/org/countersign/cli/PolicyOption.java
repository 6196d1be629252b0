package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.countersign.policy.FiresTooOften;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names a rules folder, and what happens when that folder is not sound. */
final class PolicyOption {

    /** What a command does with a sound policy; returns its exit code. */
    interface Use {
        int of(Policy policy) throws IOException, RuleBase.DoesNotCompile;
    }

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The rules folder; the one that comes with Countersign if left out.")
    private @Nullable Path rules;

    /** The rules folder that was named, or the one that comes with Countersign. */
    Path folder() {
        return rules == null ? Installation.ofProcess().rules() : rules;
    }

    /** Reads the policy and uses it, or tells all that is wrong with it. */
    int use(PrintWriter err, Use use) throws IOException {
        return use(folder(), err, use);
    }

    /** Reads the policy of a folder and uses it, or tells all that is wrong with it. */
    static int use(Path rules, PrintWriter err, Use use) throws IOException {
        PolicyReading reading = PolicyReader.read(rules);
        if (reading instanceof PolicyReading.Invalid invalid) {
            return tell(invalid.problems(), err);
        }
        Policy policy = ((PolicyReading.Sound) reading).policy();
        try {
            return use.of(policy);
        } catch (RuleBase.DoesNotCompile e) {
            return tell(RuleBase.faults(policy), err);
        } catch (FiresTooOften e) {
            return tell(List.of(e.problem()), err);
        }
    }

    /** Prints the problems, each with its file and line, and returns the exit code for an invalid policy. */
    static int tell(List<Problem> problems, PrintWriter err) {
        problems.forEach(problem -> err.println(new Quoted(problem)));
        err.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        return Exit.POLICY.code();
    }
}
