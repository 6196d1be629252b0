package org.countersign.workbench.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.policy.Case;
import org.countersign.policy.CaseResult;
import org.countersign.policy.Cases;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.workbench.check.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new check is sound before anybody has touched it, and takes no other's place. */
class NewCheckTest {

    @TempDir
    private Path folder;

    @Test
    void aNewCheckIsSoundAndItsCasesPass() throws IOException, RuleBase.DoesNotCompile {
        Drafting drafting = new NewCheck(tiny(), "second", "NEW-01", "It's \"new\": a \\ title").draft();
        assertThat(drafting).isInstanceOf(Drafting.Drafted.class);
        for (Map.Entry<Path, String> file :
                ((Drafting.Drafted) drafting).files().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
        PolicyReading reading = PolicyReader.read(folder);
        assertThat(reading).as(reading.toString()).isInstanceOf(PolicyReading.Sound.class);
        Policy policy = ((PolicyReading.Sound) reading).policy().only(Set.of("NEW-01"));
        List<Problem> problems = new ArrayList<>();
        List<Case> cases = Cases.read(policy, problems);
        assertThat(problems).isEmpty();
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            assertThat(cases).hasSizeGreaterThan(3).allMatch(each -> passes(rules, each));
            assertThat(Remarks.of(rules, cases).remarks())
                    .noneMatch(remark -> remark.file().toString().contains("NEW-01"));
        }
    }

    private static boolean passes(RuleBase rules, Case each) {
        CaseResult result = Cases.run(rules, each);
        return result.passed();
    }

    @Test
    void whatCannotBeIsToldWithWhatCan() {
        assertThat(refused("third", "NEW-01")).isEqualTo("there is no area \"third\"; there are first, second");
        assertThat(refused("first", "new1"))
                .isEqualTo("\"new1\" is no id of a check; write two to four capital letters, a hyphen and two digits, "
                        + "such as TST-02");
        assertThat(refused("first", "TST-01"))
                .isEqualTo("there is a check TST-01 already; an id is never used again. Free is TST-02");
    }

    @Test
    void aFileThatIsThereIsNeverOverwritten() throws IOException {
        Policy policy = tiny();
        Path there = Files.createDirectories(folder.resolve("second")).resolve("NEW-01.md");
        Files.writeString(there, "Mine");
        assertThat(new NewCheck(policy, "second", "NEW-01", "New").draft())
                .isEqualTo(new Drafting.Refused(there + " is there already and stays as it is"));
    }

    private String refused(String area, String id) {
        Drafting drafting = new NewCheck(tiny(), area, id, "New").draft();
        assertThat(drafting).isInstanceOf(Drafting.Refused.class);
        return ((Drafting.Refused) drafting).why();
    }

    private Policy tiny() {
        return new TinyPolicy(folder).with("first", "TST-01").read();
    }
}
