package org.countersign.drafting;

import java.nio.file.Path;
import org.countersign.policy.Problem;

/**
 * Something wrong in a draft, or worth a look.
 *
 * @param file as seen from the rules folder
 * @param line from 1; 0 when it is about the file as a whole, as with the column
 */
public record Slip(String file, int line, int column, String what) {

    static Slip of(Path folder, Problem problem) {
        return new Slip(
                shown(folder, problem.file()),
                problem.line(),
                problem.column(),
                problem.what().replace(folder + "/", "").replace(folder.toString(), "the rules folder"));
    }

    /** Of the same file, though lines may have moved. */
    boolean saysTheSame(Slip other) {
        return file.equals(other.file) && what.equals(other.what);
    }

    /** Where and what, in one line. */
    public String line(boolean withFile) {
        String place = (withFile ? file : "line") + (line > 0 ? (withFile ? ":" : " ") + line : "");
        return (line > 0 || withFile ? place + (column > 0 ? ":" + column : "") + ": " : "") + what;
    }

    private static String shown(Path folder, Path file) {
        String name = file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
        return name.isEmpty() ? "the rules folder" : name.replace('\\', '/');
    }
}
