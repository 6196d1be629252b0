package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Model;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the page of a check is read, and what is told of one that lacks something. */
class PageTest {

    private static final String NEEDED = """
            id: TST-01
            title: A title
            owner: legal
            since: '1.0'
            position: Wanted
            fix: Mend it
            ask: Send it
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void aPageWithWhatIsNeededAppliesToAllModelsMayBeWaivedAndIsNeitherMandatoryNorOptional() {
        assertThat(page(""))
                .isEqualTo(new Page(
                        "TST-01",
                        "area",
                        "A title",
                        Set.of(Model.values()),
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        "legal",
                        "1.0",
                        null,
                        null,
                        "Wanted",
                        null,
                        null,
                        "Mend it",
                        "Send it",
                        "The text."));
        assertThat(problems).isEmpty();
    }

    @Test
    void everySettingOfAPageIsRead() {
        assertThat(page("""
                        models: [outstaffing, Hybrid]
                        mandatory: true
                        optional: false
                        waivable: false
                        contradiction: true
                        gaps: true
                        overlaps: true
                        evidence: [roster, ndas]
                        uses: [TST-02]
                        standards: [ISO 27001 A.6.6]
                        from: 2026-01-01
                        until: 2026-12-31
                        fallback: Can be lived with
                        approver: General counsel
                        """))
                .isEqualTo(new Page(
                        "TST-01",
                        "area",
                        "A title",
                        Set.of(Model.OUTSTAFFING, Model.HYBRID),
                        true,
                        false,
                        false,
                        true,
                        true,
                        true,
                        List.of("roster", "ndas"),
                        List.of("TST-02"),
                        List.of("ISO 27001 A.6.6"),
                        "legal",
                        "1.0",
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 12, 31),
                        "Wanted",
                        "Can be lived with",
                        "General counsel",
                        "Mend it",
                        "Send it",
                        "The text."));
        assertThat(problems).isEmpty();
        assertThat(page("models: [outstaffing]\noptional: true\n"))
                .satisfies(page -> assertThat(page.optional()).isTrue());
    }

    @Test
    void everySettingThatIsNeededAndMissingIsNamed() {
        new PageReader(Path.of("TST-01.md"), problems).read("area", "---\nmandatory: true\n---\nThe text.");
        assertThat(whats())
                .containsExactly(
                        "the front matter lacks \"id:\"",
                        "the front matter lacks \"title:\"",
                        "the front matter lacks \"owner:\"",
                        "the front matter lacks \"since:\"",
                        "the front matter lacks \"position:\"",
                        "the front matter lacks \"fix:\"",
                        "the front matter lacks \"ask:\"");
    }

    @Test
    void aPageWithoutFrontMatterSaysHowToBeginOne() {
        for (String content : List.of("", "The text.", "---\n" + NEEDED, "Before\n---\n" + NEEDED + "---\nThe text.")) {
            problems.clear();
            assertThat(new PageReader(Path.of("TST-01.md"), problems).read("area", content))
                    .as(content)
                    .isNull();
            assertThat(problems).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(1);
                assertThat(problem.what()).startsWith("the page has no front matter; begin it with a line of");
            });
        }
    }

    @Test
    void aLineOfDashesInTheTextBelongsToTheText() {
        new PageReader(Path.of("TST-01.md"), problems).read("area", "---\n" + NEEDED + "---\nOne\n---\nTwo\n");
        assertThat(problems).isEmpty();
    }

    @Test
    void aPageWithoutTextIsTold() {
        new PageReader(Path.of("TST-01.md"), problems).read("area", "---\n" + NEEDED + "---\n \n");
        assertThat(whats()).containsExactly("the page has no text; say what is checked and why");
    }

    @Test
    void aValueThatDoesNotFitItsSettingIsTold() {
        assertThat(page("mandatory: maybe")).isNotNull();
        assertThat(whats()).containsExactly("\"mandatory\" must be true or false, not maybe");
        assertThat(page("models: [inhouse]")).isNotNull();
        assertThat(whats()).last().isEqualTo("models: there is no \"inhouse\"; write outstaffing, outsourcing, hybrid");
        assertThat(page("from: tomorrow")).isNotNull();
        assertThat(whats()).last().isEqualTo("\"tomorrow\" is no day; write it as 2026-03-01");
        assertThat(page("models: [outstaffing")).isNull();
        assertThat(whats()).last().asString().startsWith("the YAML cannot be read: ");
    }

    private @Nullable Page page(String settings) {
        return new PageReader(Path.of("TST-01.md"), problems)
                .read("area", "---\n" + NEEDED + settings + "\n---\n\nThe text.\n");
    }

    private List<String> whats() {
        return problems.stream().map(Problem::what).toList();
    }
}
