package org.countersign.intake.wording;

import java.util.regex.Pattern;

/** Tells a question from other text by how it is written. */
public final class Wording {
    private static final Pattern ASKS = Pattern.compile("(?s).*[?？¿].*");
    private static final Pattern DEMANDS = Pattern.compile(
            "(?iu)^(?:please|describe|provide|list|explain|give|specify|state|name|indicate|confirm|attach|bitte|beschreiben|nennen"
                    + "|geben|proszę|prosimy|opisz|podaj|wymień|опишіть|вкажіть|надайте|перелічіть|describa|indique|proporcione|enumere)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern YES_OR_NO = Pattern.compile(
            "(?iu)^(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|shall|should|may|must|"
                    + "sind|ist|haben|hat|werden|wird|gibt|verfügen|besteht|bestehen|führen|können|czy|чи|¿?(?:tiene|tienen|existe|existen"
                    + "|es|está|están|se|cuenta|cuentan|dispone|disponen|realiza|realizan|hay|ha|han))\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern ANSWERS = Pattern.compile(
            "(?:yes|no|n/a|not applicable|partly|partially|ja|nein|teilweise|tak|nie|częściowo|так|ні|частково|sí|parcialmente)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    public static boolean isQuestion(String text) {
        return ASKS.matcher(text).matches() || isDemand(text) || isYesOrNo(text);
    }

    /** It asks without a question mark. */
    static boolean isDemand(String text) {
        return DEMANDS.matcher(PointBank.unnumbered(text)).matches();
    }

    /** It begins as an answer does. */
    static boolean isAnswer(String text) {
        return ANSWERS.matcher(text.strip()).matches();
    }

    /** Whether yes or no would answer it. */
    static boolean isYesOrNo(String text) {
        return YES_OR_NO.matcher(PointBank.unnumbered(text)).matches();
    }
}
