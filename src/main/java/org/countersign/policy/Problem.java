package org.countersign.policy;

import java.nio.file.Path;
import java.util.Comparator;
import org.countersign.vocabulary.YamlFile;

/**
 * Something wrong in the rules folder.
 *
 * @param line the line in the officer's own file, from 1; 0 when it is about the file as a whole
 * @param column where in that line, from 1; 0 when it is about the line as a whole
 * @param what what is wrong, and what to write instead
 */
public record Problem(Path file, int line, int column, String what) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    public Problem(Path file, int line, String what) {
        this(file, line, 0, what);
    }

    /** A file that is not the YAML it should be. */
    static Problem of(YamlFile.Malformed malformed) {
        return new Problem(malformed.file(), malformed.line(), malformed.column(), malformed.what());
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": " + what;
    }
}
