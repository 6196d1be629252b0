package org.countersign.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One entry of a register, as its keeper filled it in; a story goes on by changing it. */
final class Row {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Fills in a field; a blank leaves it empty. */
    Row set(String field, Object value) {
        if (value.equals("")) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
        return this;
    }

    Row set(String field, int number) {
        return set(field, new BigDecimal(number));
    }

    /** Fills in a field with what the words mean: a day, a number, yes or no, else the words themselves. */
    Row fill(String field, String words) {
        return set(field, meaning(words.strip()));
    }

    Row forget(String... fields) {
        for (String field : fields) {
            values.remove(field);
        }
        return this;
    }

    Optional<Object> get(String field) {
        return Optional.ofNullable(values.get(field));
    }

    String text(String field) {
        return get(field).map(String::valueOf).orElse("");
    }

    boolean is(String field, String words) {
        return text(field).equals(words);
    }

    Row copy() {
        Row copy = new Row();
        copy.values.putAll(values);
        return copy;
    }

    Iterable<String> fields() {
        return values.keySet();
    }

    private static Object meaning(String words) {
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default ->
                words.matches("\\d{4}-\\d{2}-\\d{2}")
                        ? LocalDate.parse(words)
                        : words.matches("\\d{1,9}(\\.\\d+)?") ? new BigDecimal(words) : words;
        };
    }
}
