package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules folders whose files, sheets and pages mean harm, each told with its file and line. */
class HostileFolderTest {

    @TempDir
    private Path outside;

    @TempDir
    private Path folder;

    private TinyPolicy policy;

    @BeforeEach
    void aPolicyOfOneCheck() {
        policy = new TinyPolicy(folder).with("first", "TST-01");
    }

    @Test
    void whatIsNoFileOfACheckIsNamedAndNotCompiled() throws IOException {
        for (String name : List.of(
                "Evil.java",
                "Evil.class",
                "TST-01.dsl",
                "TST-01.dslr",
                "TST-01.drl.xlsx",
                "TST-01.rdrl",
                "evil.jar",
                "kmodule.xml",
                "pom.xml",
                "TST-01.evil.drl",
                "TST-01.drl.md")) {
            Path file = folder.resolve("first").resolve(name);
            Files.writeString(file, "class Evil { static { System.exit( 1 ); } }");
            assertThat(policy.problems()).as(name).singleElement().satisfies(problem -> assertThat(problem)
                    .isEqualTo("first/" + name + ": this is no file of a check; a check is three files with one name: "
                            + ".md, .drl, .cases.yaml"));
            Files.delete(file);
        }
    }

    @Test
    void aFileThatLeadsOutOfTheFolderIsNotRead() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "root:x:0:0");
        Path drl = folder.resolve("first/TST-01.drl");
        Files.delete(drl);
        Files.createSymbolicLink(drl, secret);
        assertThat(policy.problems())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem)
                                .isEqualTo(
                                        "first/TST-01.drl: this leads out of the rules folder and is not read; put the file itself here"));
    }

    @Test
    void anAreaThatLeadsOutOfTheFolderIsNotRead() throws IOException {
        Files.writeString(
                folder.resolve("policy.yaml"), "name: Tiny\nversion: '7'\nareas: {'../elsewhere': A, first: First}\n");
        assertThat(policy.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .isEqualTo(
                        "policy.yaml: the area \"../elsewhere\" is no name of a folder here; write it in small letters, "
                                + "digits and hyphens"));
    }

    @Test
    void aRuleFileThatIsNoTextIsTold() throws IOException {
        Files.write(folder.resolve("first/TST-01.drl"), "rule \u00FC".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(policy.problems()).contains("first/TST-01.drl: this is no text in UTF-8; save it anew as UTF-8");
    }

    @Test
    void aNumberThatWouldFillAllMemoryIsNoThreshold() throws IOException {
        for (String value : List.of("1e999999999", "1e-999999999", "=1+1", "9".repeat(40), "NaN", "0x10")) {
            Files.writeString(
                    folder.resolve("thresholds.csv"),
                    "key,value,unit,why,source\nsome.days," + value + ",days,why,source\n");
            assertThat(policy.problems())
                    .as(value)
                    .contains("thresholds.csv:2: \"" + value + "\" is no number; write it with a point, such as 12.5");
        }
    }

    @Test
    void aPageOfTagsOrAliasesOrEndlessBracketsIsTold() throws IOException {
        for (String front : List.of(
                "id: !!javax.script.ScriptEngineManager [ ]", """
                a: &a [x,x,x,x,x,x,x,x,x]
                b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
                c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
                d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
                e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
                f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
                g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]""", "id: " + "[".repeat(20_000) + "]".repeat(20_000))) {
            Files.writeString(folder.resolve("first/TST-01.md"), "---\n" + front + "\n---\nText.\n");
            assertThat(policy.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                    .matches("(?s)first/TST-01[.]md(:\\d+)?: .*")
                    .doesNotContain("Exception"));
        }
    }

    @Test
    void casesOfTagsAreTold() throws IOException {
        policy.cases("first", "TST-01", "- case: !!java.io.File [ x ]\n  expect: RED\n");
        assertThat(policy.read().checks()).hasSize(1);
        List<Problem> problems = new ArrayList<>();
        Cases.read(policy.read(), problems);
        assertThat(problems).isNotEmpty();
    }
}
