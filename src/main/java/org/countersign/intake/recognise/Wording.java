package org.countersign.intake.recognise;

import java.util.regex.Pattern;

/** Tells a question from other text by how it is written. */
final class Wording {
    private static final Pattern ASKS = Pattern.compile("(?s).*[?？¿].*");
    private static final Pattern DEMANDS = Pattern.compile(
            "(?iu)^(?:please|describe|provide|list|explain|give|specify|state|name|indicate|confirm|attach|bitte|beschreiben|nennen"
                    + "|geben|proszę|prosimy|opisz|podaj|wymień|опишіть|вкажіть|надайте|перелічіть|describa|indique|proporcione|enumere)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    static boolean isQuestion(String text) {
        return ASKS.matcher(text).matches()
                || DEMANDS.matcher(PointBank.unnumbered(text)).matches()
                || QuestionFinder.isYesOrNo(text);
    }
}
