package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compliance officer may get wrong in the rules folder, and what she is told. */
class OfficersMistakesTest {

    /** The last condition of the rule that is green. */
    private static final String GREEN = "$signed : IpAssignment( person == $person.id, signedBy( $today ) )";

    @TempDir
    private Path rules;

    private Path page;
    private Path drl;
    private Path cases;

    @BeforeEach
    void copyThePolicyDownToOneCheck() throws IOException {
        Path bundled = Path.of("rules");
        for (String name : List.of("questions.yaml", "clauses.yaml", "registers.yaml", "thresholds.csv", "laws.csv")) {
            Files.copy(bundled.resolve(name), rules.resolve(name));
        }
        Files.writeString(
                rules.resolve("policy.yaml"),
                "name: Test\nversion: '1'\neffective: 2026-01-01\nareas: {ip-ownership: IP}\n");
        Files.createDirectory(rules.resolve("ip-ownership"));
        page = copy(bundled, "IP-01.md");
        drl = copy(bundled, "IP-01.drl");
        cases = copy(bundled, "IP-01.cases.yaml");
    }

    private Path copy(Path bundled, String name) throws IOException {
        Path to = rules.resolve("ip-ownership").resolve(name);
        Files.copy(bundled.resolve("ip-ownership").resolve(name), to);
        return to;
    }

    @Test
    void anUntouchedFolderIsSound() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void aMisspeltFieldIsNamedWithItsLineAndTheFieldThatWasMeant() throws IOException {
        replace(drl, "signedBy( $today )", "signedBi( $today )");
        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line(drl, "signedBi"));
            assertThat(problem.what()).isEqualTo("IpAssignment has no field \"signedBi\"; did you mean \"signedBy\"?");
        });
    }

    @Test
    void anUnknownFactIsNamed() throws IOException {
        replace(drl, "not IpAssignment(", "not IpAsignment(");
        assertThat(whats()).contains("there is no fact \"IpAsignment\"; did you mean \"IpAssignment\"?");
    }

    @Test
    void anUnknownThresholdIsNamed() throws IOException {
        replace(drl, "ip.signature.ahead.days", "ip.signature.ahed.days");
        assertThat(whats()).anyMatch(what -> what.contains("did you mean \"ip.signature.ahead.days\"?"));
    }

    @Test
    void anUnknownThresholdInAPageIsNamed() throws IOException {
        replace(page, "{ip.signature.ahead.days} days may sign", "{ip.signature.days} days may sign");
        replace(page, "position: A signed", "position: Within {ip.nothing} a signed");
        assertThat(whats()).anyMatch(what -> what.startsWith("there is no threshold \"ip.nothing\""));
    }

    @Test
    void aMissingPageIsToldByItsFile() throws IOException {
        Files.delete(page);
        assertThat(problems())
                .anyMatch(
                        problem -> problem.file().equals(page) && problem.what().contains("this check has no page"));
    }

    @Test
    void aMissingFileOfCasesIsTold() throws IOException {
        Files.delete(cases);
        assertThat(problems()).anyMatch(problem -> problem.file().equals(cases));
    }

    @Test
    void aCaseThatCannotBeReadIsToldWithItsLine() throws IOException {
        replace(cases, "expect: RED", "expect: ROT");
        assertThat(problems())
                .anyMatch(problem -> problem.file().equals(cases)
                        && problem.line() == line(cases, "ROT")
                        && problem.what().contains("ROT"));
    }

    @Test
    void aMissingEndIsTold() throws IOException {
        replace(drl, "end\n\nrule \"IP-01 amber: somebody", "\n\nrule \"IP-01 amber: somebody");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what())
                    .startsWith("rule \"IP-01 ")
                    .endsWith("has no \"end\"; a rule is rule, when, then, end");
            assertThat(problem.line()).isLessThan(line(drl, "rule \"IP-01 amber: somebody"));
        });
    }

    @Test
    void aWordThatIsNoValueOfItsFieldIsNamed() throws IOException {
        replace(drl, "Register( name == \"ip-assignments\" )", "Register( name == \"ip-assignment\" )");
        assertThat(whats())
                .contains("\"ip-assignment\" is no value of Register.name; did you mean \"ip-assignments\"?");
    }

    @Test
    void aResultThatThePageDoesNotUseIsNamedWithItsLineAndWhatToDo() throws IOException {
        addAnotherCheck();
        replace(drl, GREEN, GREEN + "\n    CheckResult( check == \"IP-02\", colour == Colour.GREEN )");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(drl);
            assertThat(problem.line()).isEqualTo(line(drl, "CheckResult"));
            assertThat(problem.what())
                    .isEqualTo(
                            "CheckResult( check == \"IP-02\", colour == Colour.GREEN ) looks at the result of IP-02, "
                                    + "which the page does not use; add IP-02 to \"uses\" in IP-01.md");
        });
    }

    @Test
    void eachResultOfSeveralThatThePageDoesNotUseIsNamed() throws IOException {
        addAnotherCheck();
        replace(
                drl,
                GREEN,
                GREEN + "\n    not SubjectResult( check in (\"IP-01\", \"IP-02\"), subjectId == $person.id )");
        assertThat(whats())
                .anyMatch(what -> what.endsWith("its own check, which is not finished yet; take the condition out"))
                .anyMatch(what -> what.endsWith("add IP-02 to \"uses\" in IP-01.md"));
    }

    @Test
    void aResultThatThePageUsesIsAllowed() throws IOException {
        addAnotherCheck();
        replace(page, "owner: legal", "owner: legal\nuses: [IP-02]");
        replace(drl, GREEN, GREEN + "\n    not SubjectResult( check in (\"IP-02\"), subjectId == $person.id )");
        assertThat(problems()).isEmpty();
    }

    @Test
    void aResultOfNoCheckByNameIsTold() throws IOException {
        addAnotherCheck();
        replace(page, "owner: legal", "owner: legal\nuses: [IP-02]");
        replace(drl, GREEN, GREEN + "\n    not SubjectResult( subjectId == $person.id, check != \"IP-02\" )");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line(drl, "SubjectResult"));
            assertThat(problem.what())
                    .startsWith(
                            "SubjectResult( subjectId == $person.id, check != \"IP-02\" ) does not say which check");
        });
    }

    @Test
    void aRuleThatReportsAnotherColourThanItsNameSaysIsTold() throws IOException {
        replace(drl, "amber( $person, \"Starts", "red( $person, \"Starts");
        assertThat(whats()).contains("the name says amber, the rule reports red");
    }

    @Test
    void codeInThenIsRefused() throws IOException {
        replace(drl, "    red( $person,", "    System.exit( 1 ); red( $person,");
        assertThat(whats()).anyMatch(what -> what.startsWith("\"then\" holds one line"));
    }

    @Test
    void anImportOfAnythingButFactsIsRefused() throws IOException {
        replace(drl, "import org.countersign.facts.*", "import org.countersign.facts.*\nimport java.io.File");
        assertThat(whats()).anyMatch(what -> what.contains("not java.io.File"));
    }

    @Test
    void aThresholdThatIsNoNumberIsToldWithItsLine() throws IOException {
        Path thresholds = rules.resolve("thresholds.csv");
        replace(thresholds, "ip.signature.ahead.days,14,", "ip.signature.ahead.days,fourteen,");
        assertThat(problems())
                .anyMatch(
                        problem -> problem.file().equals(thresholds) && problem.line() == line(thresholds, "fourteen"));
    }

    @Test
    void anUnknownSettingInThePageIsNamed() throws IOException {
        replace(page, "mandatory: true", "mandatry: true");
        assertThat(whats()).contains("unknown setting \"mandatry\" in the front matter; did you mean \"mandatory\"?");
    }

    @Test
    void aFolderWithoutAPolicyIsTold() throws IOException {
        Files.delete(rules.resolve("policy.yaml"));
        assertThat(whats()).containsExactly("this is no rules folder; it has no policy.yaml. Name one with --rules");
    }

    @Test
    void aProblemPointsAtTheWordsThatAreMeant() throws IOException {
        replace(drl, "signedBy( $today )", "signedBi( $today )");
        replace(drl, "amber( $person, \"Starts", "ambr( $person, \"Starts");
        assertThat(problems()).hasSizeGreaterThan(1).allSatisfy(problem -> assertThat(words(problem))
                .satisfiesAnyOf(words -> assertThat(words).startsWith("signedBi"), words -> assertThat(words)
                        .startsWith("ambr")));
    }

    @Test
    void quotesOfAWordProcessorAreToldByTheirPlace() throws IOException {
        replace(drl, "Register( name == \"ip-assignments\" )", "Register( name == \u201Cip-assignments\u201D )");
        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(words(problem)).startsWith("\u201Cip-assignments");
            assertThat(problem.what()).contains("write the straight one");
        });
    }

    @Test
    void aMissingCommaIsToldByWhatStandsAfterIt() throws IOException {
        replace(drl, GREEN, GREEN.replace("$person.id, signed", "$person.id signed"));
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(words(problem)).startsWith("signedBy");
            assertThat(problem.what()).isEqualTo("a comma is missing between $person.id and signedBy");
        });
    }

    @Test
    void aMissingLineOfImportIsTold() throws IOException {
        replace(drl, "import org.countersign.facts.*", "");
        assertThat(whats())
                .singleElement()
                .asString()
                .startsWith("the line \"import org.countersign.facts.*\" is missing");
    }

    @Test
    void oneEqualsSignIsTold() throws IOException {
        replace(drl, GREEN, GREEN.replace("==", "="));
        assertThat(whats()).containsExactly("write == for \"equal\"; one = alone means nothing here");
    }

    @Test
    void aRuleWithoutThenIsTold() throws IOException {
        replace(drl, "    " + GREEN + "\nthen\n", "    " + GREEN + "\n");
        assertThat(whats()).singleElement().asString().contains("has no \"then\"");
    }

    @Test
    void aModelThatDoesNotExistIsToldWithThoseThatDo() throws IOException {
        replace(page, "owner: legal", "owner: leagl");
        replace(page, "mandatory: true", "mandatory: perhaps\nuntil: soon");
        replace(page, "evidence: [", "evidence: [rooster, ");
        assertThat(whats())
                .contains(
                        "owner: there is no \"leagl\"; write legal, procurement, compliance, security; did you mean \"legal\"?",
                        "\"mandatory\" must be true or false, not perhaps",
                        "\"soon\" is no day; write it as 2026-03-01",
                        "evidence: there is no \"rooster\"; did you mean \"roster\"?");
        assertThat(problems()).allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(1));
    }

    @Test
    void aCheckIsNotMandatoryAndOptionalAtOnce() throws IOException {
        replace(page, "mandatory: true", "mandatory: true\noptional: true");
        assertThat(whats()).singleElement().asString().startsWith("a check cannot be mandatory and optional at once");
    }

    @Test
    void daysBelowZeroAreTold() throws IOException {
        replace(rules.resolve("thresholds.csv"), "ip.signature.ahead.days,14,", "ip.signature.ahead.days,-14,");
        assertThat(whats()).containsExactly("\"-14\" is below zero; a number of days is 0 or more");
    }

    @Test
    void percentagePointsBelowZeroAreTold() throws IOException {
        replace(rules.resolve("thresholds.csv"), "attrition.claim.red.points,5,", "attrition.claim.red.points,-3,");
        assertThat(whats()).containsExactly("\"-3\" is below zero; a number of percentage points is 0 or more");
    }

    @Test
    void aCheckHasItsMeaningSinceAVersion() throws IOException {
        replace(page, "since: \"1.0\"", "since: soon");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(line(page, "since:"));
            assertThat(problem.what()).startsWith("since: \"soon\" is no version of the policy; write the one");
        });
    }

    @Test
    void aValueThatIsNoNumberIsToldAloneAsTheThresholdIsThere() throws IOException {
        replace(rules.resolve("thresholds.csv"), "ip.signature.ahead.days,14,", "ip.signature.ahead.days,1e9,");
        assertThat(whats()).containsExactly("\"1e9\" is no number; write it with a point, such as 12.5");
    }

    @Test
    void thresholdsPartedBySemicolonsAreToldAlone() throws IOException {
        Path sheet = rules.resolve("thresholds.csv");
        String commas = Files.readString(sheet);
        Files.writeString(sheet, commas.replace("\"", "").replace(',', ';'));
        assertThat(problems())
                .containsExactly(new Problem(sheet, 1, "its fields are parted by semicolons; save it with commas"));

        Files.writeString(sheet, commas);
        replace(sheet, "ip.signature.ahead.days,14,days,", "ip.signature.ahead.days;14;days;");
        assertThat(problems())
                .containsExactly(new Problem(
                        sheet,
                        line(sheet, "ip.signature.ahead.days"),
                        "its fields are parted by semicolons; save it with commas"));
    }

    @Test
    void frontMatterThatIsNoYamlIsToldAtItsLine() throws IOException {
        replace(page, "owner: legal", "owner: [legal");
        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(page);
            assertThat(problem.line()).isGreaterThanOrEqualTo(line(page, "owner: [legal"));
            assertThat(problem.what()).startsWith("the YAML cannot be read");
        });
    }

    @Test
    void aCaseThatNamesARuleThatIsNotThereIsTold() throws IOException {
        Files.writeString(cases, "- case: one\n  by: [no sach rule]\n  expect: GREY\n");
        assertThat(whats()).anySatisfy(what -> assertThat(what).contains("by: there is no rule \"no sach rule\""));
    }

    @Test
    void aFieldOfACaseIsToldByItsPlace() throws IOException {
        replace(cases, "Person: {id:", "Person: {idd:");
        assertThat(problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(words(problem)).startsWith("idd");
            assertThat(problem.what()).contains("Person has no field \"idd\"; did you mean \"id\"?");
        });
    }

    @Test
    void aFolderOfChecksThatIsNoAreaIsTold() throws IOException {
        Files.createDirectory(rules.resolve("ip-ownersip"));
        Files.copy(drl, rules.resolve("ip-ownersip").resolve("IP-02.drl"));
        assertThat(whats())
                .singleElement()
                .asString()
                .contains("holds checks and is no area")
                .contains("\"ip-ownership\"");
    }

    @Test
    void aQuestionThatStandsTwiceAndAnAnswerThatCannotBeGivenAreTold() throws IOException {
        Path questions = rules.resolve("questions.yaml");
        Files.writeString(
                questions,
                Files.readString(questions)
                        + "- id: Q1\n  area: nda\n  ask: Again?\n  type: yes-no\n  good: perhaps\n  unti: hours\n");
        assertThat(whats())
                .contains(
                        "\"Q1\" stands here for the second time; an id belongs to one entry",
                        "unknown setting \"unti\"; did you mean \"unit\"?")
                .anyMatch(what -> what.startsWith("good: there is no \"perhaps\""));
        assertThat(problems())
                .allSatisfy(problem -> assertThat(problem.line()).isGreaterThan(line(questions, "Again?") - 3));
    }

    @Test
    void aQuestionnaireThatNamesAQuestionThatIsNotThereIsTold() throws IOException {
        Path folder = Files.createDirectory(rules.resolve("questionnaires"));
        Files.writeString(folder.resolve("own.yaml"), "ids: 'X.*'\nquestions:\n  X1: {question: PENTST}\n");
        assertThat(whats())
                .containsExactly("there is no question \"PENTST\" in questions.yaml; did you mean \"PENTEST\"?");
    }

    /** What stands where the problem points. */
    private static String words(Problem problem) {
        try {
            return Files.readAllLines(problem.file()).get(problem.line() - 1).substring(problem.column() - 1);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void addAnotherCheck() throws IOException {
        for (String name : List.of("IP-02.md", "IP-02.drl", "IP-02.cases.yaml")) {
            copy(Path.of("rules"), name);
        }
    }

    private List<Problem> problems() {
        PolicyReading reading = PolicyReader.read(rules);
        if (reading instanceof PolicyReading.Invalid invalid) {
            return invalid.problems();
        }
        List<Problem> problems = new ArrayList<>();
        Cases.read(((PolicyReading.Sound) reading).policy(), problems);
        return problems;
    }

    private List<String> whats() {
        return problems().stream().map(Problem::what).toList();
    }

    private static void replace(Path file, String old, String with) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, with));
    }

    private static int line(Path file, String words) {
        try (Stream<String> lines = Files.lines(file)) {
            return Math.toIntExact(
                            lines.takeWhile(line -> !line.contains(words)).count())
                    + 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
