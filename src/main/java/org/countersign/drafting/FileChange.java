package org.countersign.drafting;

import java.util.ArrayList;
import java.util.List;

/** A file of which two versions say something else: the lines that only the one has, and those that only the other has. */
public record FileChange(String path, List<String> before, List<String> after) {

    public FileChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** A file that one of them lacks reads as empty. */
    public static FileChange between(String path, String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        return new FileChange(path, only(old, now), only(now, old));
    }

    private static List<String> only(List<String> these, List<String> others) {
        List<String> only = new ArrayList<>(these);
        others.forEach(only::remove);
        return only;
    }
}
