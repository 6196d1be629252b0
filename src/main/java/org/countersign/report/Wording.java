package org.countersign.report;

import java.util.Locale;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;
import org.countersign.facts.Model;
import org.jspecify.annotations.Nullable;

/** How every report says a colour and a verdict: never by colour alone, always with a shape and a word. */
public final class Wording {

    private Wording() {}

    public static String shape(Colour colour) {
        return switch (colour) {
            case RED -> "■";
            case AMBER -> "▲";
            case GREEN -> "●";
            case GREY -> "◇";
        };
    }

    public static String word(Colour colour) {
        return switch (colour) {
            case RED -> "Red";
            case AMBER -> "Amber";
            case GREEN -> "Green";
            case GREY -> "Not assessed";
        };
    }

    /** Shape and word together, such as {@code ■ Red}. */
    public static String rating(Colour colour) {
        return shape(colour) + " " + word(colour);
    }

    /** The colour that a verdict is shown in. */
    public static Colour colour(Decision decision) {
        return switch (decision) {
            case DO_NOT_SIGN -> Colour.RED;
            case INCOMPLETE -> Colour.GREY;
            case SIGN_WITH_CONDITIONS -> Colour.AMBER;
            case SIGN -> Colour.GREEN;
        };
    }

    /** The verdict as a headline, such as {@code ■ DO NOT SIGN}. */
    public static String headline(Decision decision) {
        return shape(colour(decision)) + " " + decision.words().toUpperCase(Locale.ROOT);
    }

    /** What the verdict means for whoever has to sign. */
    public static String meaning(Decision decision) {
        return switch (decision) {
            case DO_NOT_SIGN -> "At least one red finding stands. Do not sign until each is mended or waived.";
            case INCOMPLETE ->
                "Evidence that this engagement needs is missing, so nobody can say that it is safe to sign.";
            case SIGN_WITH_CONDITIONS ->
                "No red finding stands. Sign once the conditions are in the contract, with dates.";
            case SIGN -> "Every check that applies is met, and each has evidence that shows it.";
        };
    }

    public static String model(@Nullable Model model) {
        if (model == null) {
            return "not given";
        }
        return switch (model) {
            case OUTSTAFFING -> "Outstaffing";
            case OUTSOURCING -> "Outsourcing";
            case HYBRID -> "Hybrid";
        };
    }

    /** The number with its noun, such as {@code 1 finding} or {@code 3 findings}. */
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** With a capital letter to begin with. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
