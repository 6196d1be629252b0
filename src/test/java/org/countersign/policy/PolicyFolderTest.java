package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the files of a rules folder are held against each other. */
class PolicyFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aPolicySaysWhoItIsAndHasItsChecksInTheOrderOfAreasAndIds() {
        Policy policy = tiny().with("second", "TST-01")
                .with("first", "TST-03")
                .with("first", "TST-02")
                .read();
        assertThat(policy.name() + " " + policy.version() + " " + policy.effective())
                .isEqualTo("Tiny 7 2026-01-01");
        assertThat(policy.areas()).containsEntry("first", "First area").containsEntry("second", "Second area");
        assertThat(policy.checks()).extracting(Check::id).containsExactly("TST-02", "TST-03", "TST-01");
        assertThat(policy.folder()).isEqualTo(folder);
    }

    @Test
    void whatThePolicyDoesNotSayOfItselfHasAPlainDefault() throws IOException {
        TinyPolicy tiny = tiny();
        Files.writeString(folder.resolve("policy.yaml"), "areas: {first: First area, empty: No folder yet}\n");
        Policy policy = tiny.with("first", "TST-01").read();
        assertThat(policy.name() + " " + policy.version()).isEqualTo("Unnamed policy 0");
        assertThat(policy.effective()).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(policy.checks()).hasSize(1);
    }

    @Test
    void aPolicyCanBeCutDownToAFewChecksAndThoseTheyUse() {
        Policy policy = tiny().with("first", "TST-01", "uses: [TST-02]")
                .with("first", "TST-02", "uses: [TST-03]")
                .with("first", "TST-03")
                .with("first", "TST-04")
                .read();
        assertThat(policy.only(Set.of("TST-01")).checks())
                .extracting(Check::id)
                .containsExactly("TST-01", "TST-02", "TST-03");
        assertThat(policy.only(Set.of("TST-04", "TST-03")).checks())
                .extracting(Check::id)
                .containsExactly("TST-03", "TST-04");
    }

    @Test
    void checksComeAfterThoseWhoseResultsTheyUse() {
        Policy policy = tiny().with("first", "TST-01", "uses: [TST-02, TST-03]")
                .with("first", "TST-02", "uses: [TST-03]")
                .with("first", "TST-03")
                .with("first", "TST-04")
                .read();
        assertThat(new UseOrder(policy.checks()).stages())
                .extracting(stage -> stage.stream().map(Check::id).toList())
                .containsExactly(List.of("TST-03", "TST-04"), List.of("TST-02"), List.of("TST-01"));
    }

    @Test
    void checksThatUseEachOtherAreToldOnce() {
        assertThat(tiny().with("first", "TST-01")
                        .with("first", "TST-02", "uses: [TST-03]")
                        .with("first", "TST-03", "uses: [TST-02]")
                        .problems())
                .containsExactly("first/TST-02.md:1: \"uses\" runs in a circle through TST-02");
    }

    @Test
    void aPageMayNameOnlyEvidenceAndChecksThatThereAre() {
        assertThat(tiny().with("first", "TST-01", "evidence: [rooster]", "uses: [TST-09]")
                        .problems())
                .containsExactly(
                        "first/TST-01.md:9: evidence: there is no \"rooster\"; did you mean \"roster\"?",
                        "first/TST-01.md:10: uses: there is no \"TST-09\"; did you mean \"TST-01\"?");
    }

    @Test
    void thePageAndTheFileMustHaveTheSameId() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-01");
        replace("first/TST-01.md", "id: TST-01", "id: TST-02");
        assertThat(tiny.problems())
                .containsExactly("first/TST-01.md:1: the page says id: TST-02, the file is named TST-01");
    }

    @Test
    void positionFixAndAskMayNameThresholdsThatThereAre() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-01");
        replace("first/TST-01.md", "position: Wanted", "position: Within {ip.signature.ahead.days} days");
        assertThat(tiny.read().fill("Within {ip.signature.ahead.days} days")).isEqualTo("Within 14 days");
        replace("first/TST-01.md", "fix: Mend it", "fix: Mend it in {ip.signature.ahead.day} days");
        assertThat(tiny.problems())
                .containsExactly("first/TST-01.md:7: there is no threshold \"ip.signature.ahead.day\"; "
                        + "did you mean \"ip.signature.ahead.days\"?");
    }

    @Test
    void twoRulesOfOneNameAreToldAtTheSecond() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-01");
        replace("first/TST-01.drl", "TST-01 amber: the role says so", "TST-01 red: the role says so");
        replace("first/TST-01.drl", "amber( $person", "red( $person");
        assertThat(tiny.problems()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("first/TST-01.drl:12: another rule has the name \"TST-01 red: the role says so\", in "));
    }

    @Test
    void anIdBelongsToOneCheckInAllAreas() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-01").with("second", "TST-01");
        replace("second/TST-01.drl", "the role says so", "the role says so too");
        assertThat(tiny.problems())
                .containsExactly(
                        "second/TST-01.md:1: another area holds a check TST-01 too; an id belongs to one check");
    }

    @Test
    void problemsComeInTheOrderOfFilesAndLines() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-02").with("first", "TST-01", "evidence: [rooster]");
        replace("first/TST-01.drl", "Person( role", "Person( rolle");
        Files.delete(folder.resolve("first/TST-02.md"));
        assertThat(tiny.problems())
                .extracting(told -> told.substring(0, told.indexOf(": ")))
                .containsExactly(
                        "first/TST-01.drl:7",
                        "first/TST-01.drl:14",
                        "first/TST-01.drl:22",
                        "first/TST-01.drl:29",
                        "first/TST-01.drl:36",
                        "first/TST-01.md:9",
                        "first/TST-02.md");
    }

    @Test
    void eachOfTheThreeFilesOfACheckIsMissed() throws IOException {
        TinyPolicy tiny = tiny();
        Files.createDirectory(folder.resolve("first"));
        Files.writeString(folder.resolve("first/TST-01.cases.yaml"), "[]");
        Files.writeString(folder.resolve("first/notes.txt"), "Not a check");
        assertThat(tiny.problems())
                .containsExactly(
                        "first/TST-01.drl: this check has no rules; "
                                + "a check is three files with one name: .md, .drl, .cases.yaml",
                        "first/TST-01.md: this check has no page; "
                                + "a check is three files with one name: .md, .drl, .cases.yaml");
    }

    @Test
    void aPageThatCannotBeReadIsToldAndItsCheckLeftOut() throws IOException {
        TinyPolicy tiny = tiny().with("first", "TST-01");
        Files.writeString(folder.resolve("first/TST-01.md"), "No front matter\n");
        assertThat(tiny.problems()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("first/TST-01.md:1: the page has no front matter"));
    }

    @Test
    void aHeadThatCannotBeReadIsTold() throws IOException {
        TinyPolicy tiny = tiny();
        Files.writeString(folder.resolve("policy.yaml"), "name: [");
        assertThat(tiny.problems()).singleElement().satisfies(told -> assertThat(told)
                .startsWith("policy.yaml:1: the YAML cannot be read"));
    }

    @Test
    void theFingerprintChangesWithEveryNameAndContentAndWithNothingElse() throws IOException {
        tiny().with("first", "TST-01");
        String before = Fingerprint.of(folder);
        assertThat(before).hasSize(64).matches("[0-9a-f]+");
        Files.writeString(folder.resolve(".hidden"), "of an editor");
        Files.createDirectory(folder.resolve("empty"));
        assertThat(Fingerprint.of(folder)).isEqualTo(before);
        replace("first/TST-01.md", "Mend it", "Mend me");
        String changed = Fingerprint.of(folder);
        assertThat(changed).isNotEqualTo(before);
        Files.move(folder.resolve("first/TST-01.md"), folder.resolve("first/TST-02.md"));
        assertThat(Fingerprint.of(folder)).isNotEqualTo(changed);
    }

    private TinyPolicy tiny() {
        return new TinyPolicy(folder);
    }

    private void replace(String name, String old, String with) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file).replace(old, with));
    }
}
