package org.countersign.workbench.sheet;

import java.nio.file.Path;

/**
 * A cell that says something else than the policy does.
 *
 * @param cell such as {@code Thresholds!B7}
 * @param file the file of the policy that it changes, as seen from its folder
 * @param what the setting that it changes, such as {@code value} or {@code fix}
 */
public record Edit(String cell, Path file, String about, String what, String from, String to) {

    @Override
    public String toString() {
        return cell + ": " + about + ", " + what + ": " + shown(from) + " → " + shown(to);
    }

    private static String shown(String value) {
        if (value.isEmpty()) {
            return "(none)";
        }
        String line = value.replace('\n', ' ');
        return line.length() > 80 ? line.substring(0, 79) + "…" : line;
    }
}
