package org.countersign.web.reading;

import java.util.Locale;

/** Says in a reader's words what became of a file, and what kind of fact something is. */
public final class Outcomes {

    private Outcomes() {}

    /** The same of a file whose text can be looked at, which is more than of one that could not be opened. */
    public static String words(String outcome, boolean shown) {
        return shown && outcome.equals("NOT_READ") ? "■ Shown, not read" : words(outcome);
    }

    public static String words(String outcome) {
        return switch (outcome) {
            case "READ" -> "● Read";
            case "PARTLY" -> "▲ Read in part";
            case "NOT_READ" -> "■ Not read";
            default -> "◇ Passed over";
        };
    }

    /** The name of a type or field, such as {@code IpAssignment}, as words. */
    public static String name(String type) {
        String parted = type.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        String words = parted.replaceAll("\\bip\\b", "IP")
                .replaceAll("\\bnda\\b", "NDA")
                .replaceAll("\\bict\\b", "ICT");
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
