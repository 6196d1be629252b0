package org.countersign.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How the changes of two in one file come together. */
class MergedTest {
    private static final String CASES = """
            - case: few
              expect: GREEN
            - case: many
              given:
                - Headcount
              expect: RED
            """;
    private static final String NEW = "- case: none\n  expect: GREY\n";

    @Test
    void aCaseAtTheEndJoinsTheOtherNameOfTheFirst() {
        String renamed = CASES.replace("few", "a few");

        assertThat(Merged.of(CASES, CASES + NEW, renamed)).isEqualTo(new Merged.Whole(renamed + NEW));
        assertThat(Merged.of(CASES, renamed, CASES + NEW)).isEqualTo(new Merged.Whole(renamed + NEW));
    }

    @Test
    void linesThatOneTookOutAndTheOtherLeftAsTheyWereAreGone() {
        String shorter = CASES.replace("  given:\n    - Headcount\n", "");
        String renamed = CASES.replace("few", "a few");

        assertThat(Merged.of(CASES, shorter, renamed)).isEqualTo(new Merged.Whole(shorter.replace("few", "a few")));
    }

    @Test
    void aLineBesideWhatTheOtherAddedOrChangedJoinsIt() {
        String green = CASES.replace("expect: RED", "expect: AMBER");
        String inside = CASES.replace("- Headcount", "- Attrition");

        assertThat(Merged.of(CASES, green, CASES + NEW)).isEqualTo(new Merged.Whole(green + NEW));
        assertThat(Merged.of(CASES, green, inside))
                .isEqualTo(new Merged.Whole(inside.replace("expect: RED", "expect: AMBER")));
    }

    @Test
    void whatBothChangedAlikeIsTakenOnce() {
        String both = CASES.replace("few", "a few") + NEW;

        assertThat(Merged.of(CASES, both, CASES + NEW)).isEqualTo(new Merged.Whole(both));
        assertThat(Merged.of(CASES, both, both)).isEqualTo(new Merged.Whole(both));
        assertThat(Merged.of(CASES, CASES, both)).isEqualTo(new Merged.Whole(both));
        assertThat(Merged.of(CASES, both, CASES)).isEqualTo(new Merged.Whole(both));
    }

    @Test
    void oneLineThatBothChangedIsAClashAtThatLine() {
        String mine = CASES.replace("few", "a few") + NEW;

        assertThat(Merged.of(CASES, mine, CASES.replace("few", "quite few")))
                .isEqualTo(new Merged.Clash(1, "- case: a few", "- case: quite few"));
    }

    @Test
    void whatBothAddedAtOnePlaceIsAClashAsTheirOrderIsOpen() {
        assertThat(Merged.of(CASES, CASES + NEW, CASES + NEW.replace("none", "all")))
                .isEqualTo(new Merged.Clash(7, "- case: none", "- case: all"));
    }

    @Test
    void aLineThatOneChangedAmongThoseThatTheOtherTookOutIsAClash() {
        String shorter = CASES.replace("  given:\n    - Headcount\n", "");

        assertThat(Merged.of(CASES, CASES.replace("- Headcount", "- Attrition"), shorter))
                .isEqualTo(new Merged.Clash(5, "    - Attrition", ""));
        assertThat(Merged.of(CASES, CASES.replace("- Headcount\n", "- Headcount\n    - More\n"), shorter))
                .isInstanceOf(Merged.Clash.class);
    }
}
