package org.countersign.intake.read;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows a date as its workbook does. The formatter of the library asks the machine for digits and calendar, and a quote
 * must read the same everywhere.
 */
final class ShownDate {

    /** A colour or locale in brackets, quoted or escaped words, AM/PM, a run of one letter, or any other character. */
    private static final Pattern PIECES =
            Pattern.compile("\\[[^]]*]|\"([^\"]*)\"|\\\\(.)|[_*].|(AM/PM)|([yYmMdDhHsS])\\4*|(.)", Pattern.DOTALL);

    private ShownDate() {}

    /** The date in the format of its cell; in ISO form where that format cannot be followed. */
    static String of(LocalDateTime at, String format) {
        return in(format).apply(at);
    }

    /** How dates are shown in a format; to be kept, as finding it out takes longer than to use it a hundred times. */
    static Function<LocalDateTime, String> in(String format) {
        try {
            DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern(format.split(";", 2)[0]), Locale.US);
            return at -> shown(at, formatter);
        } catch (IllegalArgumentException e) {
            return ShownDate::iso;
        }
    }

    private static String shown(LocalDateTime at, DateTimeFormatter formatter) {
        try {
            return formatter.format(at).strip();
        } catch (DateTimeException e) {
            return iso(at);
        }
    }

    /** The date as ISO writes it, with the time where there is one. */
    static String iso(LocalDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? at.toLocalDate().toString()
                : at.toString().replace('T', ' ');
    }

    private static String pattern(String format) {
        boolean halfDays = format.contains("AM/PM");
        StringBuilder pattern = new StringBuilder();
        boolean afterHours = false;
        Matcher piece = PIECES.matcher(format);
        while (piece.find()) {
            if (piece.group(4) == null) {
                append(pattern, words(piece));
                continue;
            }
            boolean minutes = afterHours || format.substring(piece.end()).matches("(?s)[^a-zA-Z]*[sS].*");
            pattern.append(letters(piece.group().toLowerCase(Locale.ROOT), minutes, halfDays));
            afterHours = piece.group(4).equalsIgnoreCase("h");
        }
        return pattern.toString();
    }

    /** Two quoted words side by side would read as a quote within one, so they become one. */
    private static void append(StringBuilder pattern, String words) {
        boolean meet = words.startsWith("'") && pattern.toString().endsWith("'");
        pattern.setLength(pattern.length() - (meet ? 1 : 0));
        pattern.append(words, meet ? 1 : 0, words.length());
    }

    private static String words(Matcher piece) {
        if (piece.group(3) != null) {
            return "a";
        }
        String words =
                piece.group(1) != null ? piece.group(1) : piece.group(2) != null ? piece.group(2) : piece.group(5);
        return words == null || words.isEmpty() ? "" : "'" + words.replace("'", "''") + "'";
    }

    /** The same in the letters of Java: months and minutes share a letter in Excel, and hours have two in Java. */
    private static String letters(String run, boolean minutes, boolean halfDays) {
        return switch (run.charAt(0)) {
            case 'm' -> minutes && run.length() <= 2 ? run : "M".repeat(Math.min(run.length(), 4));
            case 'd' -> run.length() <= 2 ? run : "E".repeat(run.length());
            case 'h' -> halfDays ? run : run.replace('h', 'H');
            case 'y' -> run.length() <= 2 ? "uu" : "uuuu";
            default -> run;
        };
    }
}
