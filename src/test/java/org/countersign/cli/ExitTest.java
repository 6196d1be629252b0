package org.countersign.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitTest {

    @Test
    void theCodesAreThoseThatTheReadmeLists() {
        assertThat(Arrays.stream(Exit.values()).map(Exit::code)).containsExactly(70, 2, 5, 3, 1, 4, 0);
    }

    @Test
    void ofTwoThatHoldTheWorseCounts() {
        assertThat(Exit.UNREAD.or(Exit.FINDINGS)).isEqualTo(Exit.FINDINGS);
        assertThat(Exit.FINDINGS.or(Exit.UNREAD)).isEqualTo(Exit.FINDINGS);
        assertThat(Exit.OK.or(Exit.UNREAD)).isEqualTo(Exit.UNREAD);
        assertThat(Exit.POLICY.or(Exit.FAULT)).isEqualTo(Exit.FAULT);
    }
}
