package org.countersign.intake.join;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Given names that are one name in several languages, such as Oleksandr and Alexander. */
final class GivenNames {
    private static final Map<String, String> FIRST_OF_LINE = read();

    private GivenNames() {}

    /** The name that stands for all its forms, by how it sounds; any other word is its own. */
    static String root(String sound) {
        return FIRST_OF_LINE.getOrDefault(sound, sound);
    }

    private static Map<String, String> read() {
        Map<String, String> roots = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] forms = line.split(", ");
                Stream.of(forms).map(PersonName::sound).forEach(form -> roots.putIfAbsent(form, forms[0]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return roots;
    }
}
