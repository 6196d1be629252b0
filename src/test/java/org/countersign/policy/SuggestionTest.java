package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which word is offered for one that is not known. */
class SuggestionTest {

    @Test
    void theNearestWordIsOfferedHoweverItWasMisspelt() {
        List<String> known = List.of("signedOn", "signedBy", "endsOn");
        assertThat(Suggestion.of("signedBi", known)).isEqualTo("; did you mean \"signedBy\"?");
        assertThat(Suggestion.of("sgnedBy", known)).isEqualTo("; did you mean \"signedBy\"?");
        assertThat(Suggestion.of("signeddBy", known)).isEqualTo("; did you mean \"signedBy\"?");
        assertThat(Suggestion.of("ends", known)).isEqualTo("; did you mean \"endsOn\"?");
    }

    @Test
    void twoEditsAreForgivenAndOfALongWordEveryThirdLetter() {
        assertThat(Suggestion.of("abxx", List.of("abcd"))).isNotEmpty();
        assertThat(Suggestion.of("axxx", List.of("abcd"))).isEmpty();
        assertThat(Suggestion.of("abcdefghxxxx", List.of("abcdefghijkl"))).isNotEmpty();
        assertThat(Suggestion.of("abcdefgxxxxx", List.of("abcdefghijkl"))).isEmpty();
    }

    @Test
    void aLongWordIsNotMeantByOneThatOnlyEndsAlike() {
        assertThat(Suggestion.of("on", List.of("signedOn"))).isEmpty();
    }

    @Test
    void ofTwoWordsThatAreEquallyNearTheFirstInTheAlphabetIsOffered() {
        assertThat(Suggestion.of("note", List.of("vote", "rote", "nope"))).isEqualTo("; did you mean \"nope\"?");
    }

    @Test
    void whereNothingIsKnownNothingIsOffered() {
        assertThat(Suggestion.of("word", List.of())).isEmpty();
        assertThat(Suggestion.orAll("word", List.of())).isEmpty();
    }
}
