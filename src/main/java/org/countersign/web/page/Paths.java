package org.countersign.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of files as browsers send them. */
public final class Paths {
    private static final int LONGEST = 120;

    private Paths() {}

    /** A relative path that leads nowhere above, made of what was sent; {@code document} where nothing is left of it. */
    public static String safe(@Nullable String sent) {
        String path = Arrays.stream((sent == null ? "" : sent).split("[/\\\\]"))
                .map(part -> part.replaceAll("[\\p{C}:*?\"<>|]", "_").strip())
                .filter(part -> !part.isEmpty() && !part.equals(".") && !part.equals(".."))
                .map(Paths::shortened)
                .collect(Collectors.joining("/"));
        return path.isEmpty() ? "document" : path;
    }

    /** A name that may be that of a folder. */
    public static String name(String sent) {
        return safe(sent.replaceAll("[/\\\\]", "-"));
    }

    /** Keeps the end, which says what kind of file it is. */
    private static String shortened(String part) {
        return part.length() <= LONGEST ? part : part.substring(part.length() - LONGEST);
    }
}
