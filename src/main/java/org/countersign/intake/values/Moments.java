package org.countersign.intake.values;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands a day with its time and zone; a time without a zone is not a moment. */
final class Moments {
    private static final Pattern SHAPE = Pattern.compile(
            "(.+?)[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(Z|[A-Za-z]+/[A-Za-z_]+|[A-Z]{3,4}|(?:UTC|GMT)?[+-]\\d{1,2}(?::?\\d{2})?)?");
    private static final Map<String, String> ZONES =
            Map.of("UTC", "Z", "GMT", "Z", "CET", "+01:00", "CEST", "+02:00", "EET", "+02:00", "EEST", "+03:00");

    static final String ACCEPTED = "write it as 2026-03-01 17:00 +01:00";

    private Moments() {}

    static Meaning read(String written) {
        return read(written, DayOrder.UNKNOWN);
    }

    static Meaning read(String written, DayOrder order) {
        Matcher shape = SHAPE.matcher(written.strip());
        if (!shape.matches()) {
            return Meaning.unclear("is no day with a time and a zone; " + ACCEPTED);
        } else if (shape.group(5) == null) {
            return Meaning.unclear("has no time zone, without which hours cannot be counted; " + ACCEPTED);
        }
        return Dates.read(shape.group(1), order) instanceof Meaning.Is day
                ? at((LocalDate) day.value(), shape)
                : Meaning.unclear("has no day that is understood; " + ACCEPTED);
    }

    private static Meaning at(LocalDate day, Matcher shape) {
        try {
            int second = shape.group(4) == null ? 0 : Integer.parseInt(shape.group(4));
            LocalTime time = LocalTime.of(Integer.parseInt(shape.group(2)), Integer.parseInt(shape.group(3)), second);
            String zone = shape.group(5).replaceFirst("^(UTC|GMT)(?=[+-])", "");
            OffsetDateTime moment = day.atTime(time)
                    .atZone(ZoneId.of(ZONES.getOrDefault(zone, offset(zone))))
                    .toOffsetDateTime();
            return new Meaning.Is(moment);
        } catch (DateTimeException e) {
            return Meaning.unclear("has a time or zone that is not understood; " + ACCEPTED);
        }
    }

    private static String offset(String zone) {
        return zone.replaceFirst("^([+-])(\\d)(?=$|:)", "$10$2").replaceFirst("^([+-]\\d{2})(\\d{2})$", "$1:$2");
    }
}
