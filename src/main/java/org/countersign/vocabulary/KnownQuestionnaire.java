package org.countersign.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire of somebody else whose questions are known by their ids.
 *
 * @param id the name of its file
 * @param ids the form that its ids have
 * @param called names of which one must stand on the sheet or in the name of the file; empty where the ids tell enough
 * @param passedOver sheets that repeat what is asked elsewhere, or that the asking side fills in
 * @param columns by field of the questionnaire register, the words that head it
 * @param others who owns a control, where it is not the vendor
 * @param good the answer that is good for its questions, unless they are among the next two
 * @param expectsNo its questions to which no is the good answer
 * @param unscored its questions of which no answer is better than another
 * @param same which question of the bank is asked, by their id
 * @param near the questions of the bank that one of theirs comes near to; a person decides
 */
public record KnownQuestionnaire(
        String id,
        String title,
        Pattern ids,
        List<String> called,
        Set<String> passedOver,
        Map<String, List<String>> columns,
        Set<String> others,
        @Nullable String good,
        Set<String> expectsNo,
        Set<String> unscored,
        Map<String, Same> same,
        Map<String, List<String>> near) {

    /**
     * A question of theirs that is one of ours.
     *
     * @param says words of which each must stand in it, so that a later edition that renumbers is not misread
     * @param turned it asks for the opposite, so that their yes is our no
     */
    public record Same(String question, List<String> says, boolean turned) {

        /** The wording does not speak against it; none was given, or each word stands in it. */
        public boolean fits(String wording) {
            String bare = Words.bare(wording);
            return bare.isEmpty() || says.stream().map(Words::bare).allMatch(bare::contains);
        }
    }

    /** The id as the questionnaire writes it. */
    public boolean isId(String text) {
        return ids.matcher(text.strip()).matches();
    }

    /** The answer that is good for a question of theirs; null where nobody has said so. */
    public @Nullable String good(String theirs) {
        return unscored.contains(theirs) ? "either" : expectsNo.contains(theirs) ? "no" : good;
    }
}
