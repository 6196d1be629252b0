package org.countersign.web.page;

import java.util.Locale;

/** Sizes of files in words. */
public final class Bytes {
    private static final long KILO = 1024;

    private Bytes() {}

    /** Such as {@code 12 kB} or {@code 1.4 MB}. */
    public static String words(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        } else if (bytes < KILO * KILO) {
            return bytes / KILO + " kB";
        }
        double megabytes = (double) bytes / (KILO * KILO);
        return megabytes < KILO
                ? String.format(Locale.ROOT, "%.1f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / KILO);
    }
}
