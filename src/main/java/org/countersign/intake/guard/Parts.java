package org.countersign.intake.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What a zipped document is made of, as it was seen when it was unpacked to be counted.
 *
 * @param names of all parts, in lower case
 * @param bytes of all parts once unpacked
 * @param outside how many files or addresses outside of it it wants shown as if they were part of it
 */
public record Parts(Set<String> names, long bytes, int outside) {

    /** Those of a file that is not zipped. */
    public static final Parts NONE = new Parts(Set.of(), 0, 0);

    /** Of which no more is known than their size. */
    public static Parts of(long bytes) {
        return new Parts(Set.of(), bytes, 0);
    }

    public Parts {
        names = java.util.Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** What a reader of the report should know of it, since it was neither followed nor run. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (count(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/")) > 0) {
            remarks.add("holds macros; they were not run");
        }
        if (count(name -> name.startsWith("xl/externallinks/externallink")) > 0) {
            remarks.add("refers to other workbooks; they were not opened, the stored values were read");
        } else if (outside > 0) {
            remarks.add("refers to " + (outside == 1 ? "a file or an address" : outside + " files or addresses")
                    + " outside of it; nothing there was opened");
        }
        int embedded = count(Parts::isEmbedded);
        if (embedded > 0) {
            remarks.add((embedded == 1
                            ? "holds an embedded object, which was"
                            : "holds " + embedded + " embedded objects, which were")
                    + " not opened; send what matters in it as a file of its own");
        }
        return remarks;
    }

    private static boolean isEmbedded(String name) {
        return name.contains("/embeddings/") || name.contains("/activex/") || name.matches("object \\d+/content\\.xml");
    }

    private int count(Predicate<String> kind) {
        return Math.toIntExact(names.stream().filter(kind).count());
    }
}
