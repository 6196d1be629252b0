package org.countersign.intake.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Gathers what is enclosed in one document; two of one name are told apart by a number. */
final class EnclosedFiles {
    private static final Pattern FIRST_DOT = Pattern.compile("(?=\\.[^./]*$)|$");

    private final String outer;
    private final Map<String, byte[]> byName = new LinkedHashMap<>();

    EnclosedFiles(String outer) {
        this.outer = outer;
    }

    /** An attachment, of whose name only the last part counts: what stands before may lead anywhere. */
    void attach(String name, byte[] bytes) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .strip();
        add(last.isEmpty() || last.equals(".") || last.equals("..") ? "attachment" : last, bytes);
    }

    void add(String name, byte[] bytes) {
        String free = name;
        for (int i = 2; byName.containsKey(free); i++) {
            free = FIRST_DOT.matcher(name).replaceFirst(" (" + i + ")");
        }
        byName.put(free, bytes);
    }

    List<Enclosed> list() {
        return byName.entrySet().stream()
                .map(entry -> new Enclosed(outer + "/" + entry.getKey(), entry.getValue()))
                .toList();
    }
}
