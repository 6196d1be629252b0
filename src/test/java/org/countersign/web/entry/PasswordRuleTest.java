package org.countersign.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Which passwords are taken, and how they are kept. */
class PasswordRuleTest {

    @Test
    void whatStandsForThePasswordOfNobodyIsKeptAsAnyOtherAndIsNone() {
        PasswordEncoder encoder = PasswordRule.encoder();

        assertThat(PasswordRule.NOBODYS).hasSameSizeAs(encoder.encode("four words and a lamp"));
        for (String guess : new String[] {"", "0", "four words and a lamp"}) {
            assertThat(encoder.matches(guess, PasswordRule.NOBODYS)).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "9876 5432 1098",
                "abcdefghijklmn",
                "aaaaaaaaaaaaaa",
                "!@#$%^&*()_+",
                "1q2w3e4r5t6y",
                "Passwort123456",
                "P@ssw0rdP@ssw0rd",
                "Willkommen2026!",
                "december 2025",
                "liverpoolliverpool",
                "correcthorsebatterystaple",
                "C0ntract-2026!",
                "lovelace.1815",
                "AdaLovelace2026"
            })
    void whatIsGuessedFirstIsRefusedWhateverSignsStandAroundIt(String easy) {
        assertThat(PasswordRule.problem(easy, "Ada Lovelace", "ada@example.com"))
                .hasValueSatisfying(why -> assertThat(why).contains("among the first that are guessed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "four quiet words and a lamp",
                "Ein Hund frisst Kuchen",
                "gr\u00fcner Apfel am Dach",
                "xK9#mQ2$vL7p",
                "\u5bc6\u7801\u5f88\u957f\u7684\u5bc6\u7801\u5f88\u957f\u7684\u706f\u7b3c"
            })
    void fewWordsInARowOrSignsOfChanceAreTaken(String good) {
        assertThat(PasswordRule.problem(good, "Ada Lovelace", "ada@example.com"))
                .isEmpty();
    }

    @Test
    void noneOfTheLongPasswordsThatCameOutInBreachesIsTaken() {
        List<String> breached = ConfigurationBuilder.getDefaultDictionaries().stream()
                .filter(words -> words.getDictionaryName().equals("passwords"))
                .flatMap(words -> words.getSortedDictionary().stream())
                .filter(each -> each.length() >= PasswordRule.SHORTEST)
                .toList();

        assertThat(breached).hasSizeGreaterThan(400).allSatisfy(each -> assertThat(
                        PasswordRule.problem(each, "Ada Lovelace", "ada@example.com"))
                .isPresent());
    }
}
