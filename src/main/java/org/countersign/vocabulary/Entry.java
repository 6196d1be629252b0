package org.countersign.vocabulary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/**
 * One entry of a file that people may write by hand; what it lacks throws {@link YamlFile.Malformed}.
 *
 * @param what it is, such as "a correction"
 * @param needs the names of what each such entry has
 */
record Entry(Path file, String what, String needs, Map<String, Object> values) {

    String required(String name) {
        String value = text(name).strip();
        if (value.isEmpty()) {
            throw new YamlFile.Malformed(file, what + " lacks \"" + name + "\"; each has " + needs + ": " + values);
        }
        return value;
    }

    String text(String name) {
        return YamlFile.text(values, name, "");
    }

    LocalDate day(String name) {
        String day = required(name);
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new YamlFile.Malformed(file, "\"" + name + ": " + day + "\" is no day; write it as 2026-03-01");
        }
    }
}
