package org.countersign.intake.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands days as people write them, and never guesses which number is the month. */
final class Dates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4})(?: ?r\\.?| ?р\\.?)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|º|°)?[. -]+(?:of |de )?(\\p{L}+)[.,]?(?: del?)?[ -]+(\\d{4})(?: ?r\\.?| ?р\\.?| року| roku)?");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\p{L}+)\\.? +(\\d{1,2})(?:st|nd|rd|th)?,? +(\\d{4})");
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(\\p{L}+)\\.?(?: del?)?[ -]+(\\d{4})|(\\d{4})-(\\d{2})|(\\d{1,2})[./](\\d{4})");
    private static final Pattern TIME_BEHIND =
            Pattern.compile("(.*\\d{4}|\\d{4}-\\d{2}-\\d{2})[T ,]+\\d{1,2}:\\d{2}.*");

    static final String ACCEPTED = "write the date as 2026-03-31 or 31 March 2026";

    private Dates() {}

    static Meaning read(String written) {
        return read(written, DayOrder.UNKNOWN);
    }

    static Meaning read(String written, DayOrder order) {
        return day(untimed(written), order);
    }

    private static String untimed(String written) {
        String text = written.strip().replaceAll("\\s+", " ");
        Matcher timed = TIME_BEHIND.matcher(text);
        return timed.matches() ? timed.group(1) : text;
    }

    /** Which number of a slashed date is the day, where only one of them can be. */
    static DayOrder order(String written) {
        Matcher slashed = SLASHED.matcher(untimed(written));
        if (!slashed.matches() || !(read(written) instanceof Meaning.Is)) {
            return DayOrder.UNKNOWN;
        }
        int first = number(slashed.group(1));
        int second = number(slashed.group(2));
        return first > 12 ? DayOrder.DAY_FIRST : second > 12 ? DayOrder.MONTH_FIRST : DayOrder.UNKNOWN;
    }

    /** It is a date that may be one of two. */
    static boolean isOpen(String written) {
        Matcher slashed = SLASHED.matcher(untimed(written));
        return slashed.matches() && isOpen(number(slashed.group(1)), number(slashed.group(2)));
    }

    private static boolean isOpen(int first, int second) {
        return first >= 1 && second >= 1 && first <= 12 && second <= 12 && first != second;
    }

    /** A month as its last day, or a day. */
    static Meaning readMonth(String written, DayOrder order) {
        Matcher month = MONTH_ONLY.matcher(written.strip());
        if (!month.matches()) {
            return read(written, order);
        } else if (month.group(3) != null) {
            return lastDay(month.group(3), OptionalInt.of(Integer.parseInt(month.group(4))));
        } else if (month.group(5) != null) {
            return lastDay(month.group(6), OptionalInt.of(Integer.parseInt(month.group(5))));
        }
        return lastDay(month.group(2), MonthNames.number(month.group(1)));
    }

    private static Meaning day(String text, DayOrder order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        Matcher dotted = DOTTED.matcher(text);
        Matcher slashed = SLASHED.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), number(yearFirst.group(2)), yearFirst.group(3));
        } else if (dotted.matches()) {
            return date(dotted.group(3), number(dotted.group(2)), dotted.group(1));
        } else if (slashed.matches()) {
            return slashed(number(slashed.group(1)), number(slashed.group(2)), slashed.group(3), order);
        }
        return named(text);
    }

    private static Meaning named(String text) {
        Matcher dayFirst = DAY_FIRST.matcher(text);
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return date(dayFirst.group(3), MonthNames.number(dayFirst.group(2)).orElse(0), dayFirst.group(1));
        } else if (monthFirst.matches()) {
            return date(
                    monthFirst.group(3), MonthNames.number(monthFirst.group(1)).orElse(0), monthFirst.group(2));
        }
        return Meaning.unclear("is no date that is understood; " + ACCEPTED);
    }

    private static Meaning slashed(int first, int second, String year, DayOrder order) {
        if (isOpen(first, second) && order != DayOrder.UNKNOWN) {
            boolean dayFirst = order == DayOrder.DAY_FIRST;
            return date(year, dayFirst ? second : first, String.valueOf(dayFirst ? first : second));
        } else if (isOpen(first, second)) {
            return Meaning.unclear("could be day " + first + " of month " + second + " or day " + second + " of month "
                    + first + "; " + ACCEPTED);
        }
        return first > 12 ? date(year, second, String.valueOf(first)) : date(year, first, String.valueOf(second));
    }

    private static Meaning date(String year, int month, String day) {
        try {
            return new Meaning.Is(LocalDate.of(number(year), month, number(day)));
        } catch (DateTimeException e) {
            return Meaning.unclear("is no day of the calendar; " + ACCEPTED);
        }
    }

    private static Meaning lastDay(String year, OptionalInt month) {
        return month.isPresent() && month.getAsInt() >= 1 && month.getAsInt() <= 12
                ? new Meaning.Is(YearMonth.of(number(year), month.getAsInt()).atEndOfMonth())
                : Meaning.unclear("is no month that is understood; write it as 2026-03");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
