package org.countersign.kit;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.countersign.facts.Fact;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;

/** What a field wants: the kind of its value, the words to choose from, and what to tell whoever fills it in. */
record Wanted(Kind kind, List<String> choices, String prompt) {

    /** The kinds of values. */
    enum Kind {
        DAY,
        MOMENT,
        YES_NO,
        NUMBER,
        OPTION,
        WORDS
    }

    static final List<String> YES_NO = List.of("Yes", "No");

    static Wanted of(RegisterKind register, Field field) {
        Kind kind = kind(register, field);
        List<String> choices = kind == Kind.YES_NO
                ? YES_NO
                : List.copyOf(field.options().words().keySet());
        return new Wanted(kind, choices, prompt(field, kind, choices));
    }

    private static Kind kind(RegisterKind register, Field field) {
        if (!field.options().isAny()) {
            return Kind.OPTION;
        }
        Class<?> type = type(register.fact(), field.name());
        if (type == LocalDate.class) {
            return Kind.DAY;
        } else if (type == OffsetDateTime.class) {
            return Kind.MOMENT;
        } else if (type == Boolean.class || type == boolean.class) {
            return Kind.YES_NO;
        }
        return Number.class.isAssignableFrom(type) ? Kind.NUMBER : Kind.WORDS;
    }

    /** The type of the fact's component, or of the vendor's, whom the engagement form describes too; else words. */
    private static Class<?> type(String fact, String name) {
        try {
            for (RecordComponent component :
                    Class.forName(Fact.class.getPackageName() + "." + fact).getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return component.getType();
                }
            }
            return fact.equals("Engagement") ? type("Vendor", name) : String.class;
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("registers.yaml names a fact that does not exist: " + fact, e);
        }
    }

    private static String prompt(Field field, Kind kind, List<String> choices) {
        List<String> parts = new ArrayList<>();
        if (field.note() != null) {
            parts.add(stopped(field.note()));
        } else if (kind == Kind.YES_NO) {
            parts.add("Yes or No.");
        } else if (kind == Kind.OPTION) {
            parts.add("One of: " + String.join(", ", choices) + ".");
        }
        if (kind == Kind.DAY) {
            parts.add(parts.isEmpty() ? "A date, such as 2026-03-31." : "Such as 2026-03-31.");
        } else if (field.example() != null) {
            parts.add("Example: " + field.example());
        }
        return String.join(" ", parts);
    }

    private static String stopped(String text) {
        return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
    }

    /** How wide its column should be, in characters. */
    int width(String header) {
        int least =
                switch (kind) {
                    case DAY -> 13;
                    case YES_NO -> 12;
                    case NUMBER -> 12;
                    case MOMENT -> 24;
                    case OPTION -> 16;
                    case WORDS -> 18;
                };
        return Math.max(least, Math.min(22, header.length() + 4));
    }
}
