package org.countersign.web.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.store.FindingSearch.Seen;
import org.countersign.store.StoredFinding;
import org.junit.jupiter.api.Test;

/** How a finding is followed from audit to audit, and what is made of its texts. */
class StretchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void eachChangeIsNamedAndWhatStaysIsOneStretch() {
        assertThat(Stretch.of(seen("-", "AMBER", "AMBER", "RED", "-", "-", "GREEN", "AMBER")))
                .extracting(Stretch::audits, Stretch::colour, Stretch::change)
                .containsExactly(
                        tuple("Audits 2 to 3", "AMBER", "new"),
                        tuple("Audit 4", "RED", "worse"),
                        tuple("Audits 5 to 6", null, "gone"),
                        tuple("Audit 7", "GREEN", "back"),
                        tuple("Audit 8", "AMBER", "worse"));
        assertThat(Stretch.of(seen("RED", "AMBER"))).extracting(Stretch::change).containsExactly("", "better");
    }

    @Test
    void thePageOfACheckSaysWhyItMattersAndWhenItIsRed() {
        CheckText text = CheckText.of("""
                **What is checked.** Each *person*.

                **Why.** The rights arise with
                whoever writes `code`.

                - **RED**: nobody signed. *Example: a 2*3 team.*
                - **AMBER**: somebody
                  did.

                **Thresholds.** none
                """);

        assertThat(text.why()).isEqualTo("The rights arise with whoever writes code.");
        assertThat(text.levels()).containsExactly("RED: nobody signed. Example: a 2*3 team.", "AMBER: somebody did.");
    }

    @Test
    void aRowIsQuotedCellByCellAndRunningTextAsItIs() {
        assertThat(Quote.of("Name: Eve · Signed: (blank)").cells())
                .containsExactly(new Quote.Cell("Name", "Eve"), new Quote.Cell("Signed", "(blank)"));
        assertThat(Quote.of("The vendor assigns · nothing").cells()).isEmpty();
    }

    private static List<Seen> seen(String... colours) {
        return IntStream.range(0, colours.length)
                .mapToObj(i -> new Seen(i + 1, DAY, colours[i].equals("-") ? null : found(colours[i])))
                .toList();
    }

    private static StoredFinding found(String colour) {
        return new StoredFinding("IP-01/person/E1", "IP-01", "ip", colour, "person", "E1", "Eve", "Unsure", "{}");
    }
}
