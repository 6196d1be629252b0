package org.countersign.policy;

import java.nio.file.Path;

/**
 * Something wrong in the rules folder.
 *
 * @param line the line in the officer's own file, from 1; 0 when it is about the file as a whole
 * @param what what is wrong, and what to write instead
 */
public record Problem(Path file, int line, String what) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what;
    }
}
