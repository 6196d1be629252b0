package org.countersign.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept. */
class PasswordRuleTest {

    @Test
    void whatStandsForThePasswordOfNobodyIsKeptAsAnyOtherAndIsNone() {
        PasswordEncoder encoder = PasswordRule.encoder();

        assertThat(PasswordRule.NOBODYS).hasSameSizeAs(encoder.encode("four words and a lamp"));
        for (String guess : new String[] {"", "0", "four words and a lamp"}) {
            assertThat(encoder.matches(guess, PasswordRule.NOBODYS)).isFalse();
        }
    }
}
