package org.countersign.intake.guard;

import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a zipped document once without keeping anything, to see whether it is safe to parse. */
final class Container {
    private final Limits limits;
    private final long packed;
    private long unpacked;
    private int entries;

    private Container(Limits limits, long packed) {
        this.limits = limits;
        this.packed = packed;
    }

    /** Why the document must not be parsed; null when it may. */
    static @Nullable String objection(Document document, Limits limits) {
        try (ZipInputStream zip = new ZipInputStream(document.open())) {
            return new Container(limits, document.length()).objection(zip);
        } catch (IOException | RuntimeException e) {
            return "is damaged: it breaks off or its parts do not fit; open it in its program, save it again and try"
                    + " again";
        }
    }

    private @Nullable String objection(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String why = objection(entry, zip);
            if (why != null) {
                return why;
            }
        }
        return entries > 0 ? null : "is damaged: it holds nothing; ask for it again";
    }

    private @Nullable String objection(ZipEntry entry, ZipInputStream zip) throws IOException {
        String name = entry.getName().replace('\\', '/');
        if (name.startsWith("/") || ("/" + name + "/").contains("/../")) {
            return "holds a part whose name leads out of it, which no office program writes; ask where it comes from";
        } else if (++entries > limits.entries() || isTooLarge(zip)) {
            return "is too large: once unpacked it is more than " + Limits.megabytes(limits.documentBytes())
                    + ", or far more than its size says; split it, or ask where it comes from";
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".zip")
                ? "holds an archive within itself, which is not opened; ask for the files as they are"
                : null;
    }

    private boolean isTooLarge(ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.documentBytes() || limits.isTooDense(unpacked, packed)) {
                return true;
            }
        }
        return false;
    }
}
