package org.countersign.intake.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks a zipped document once, keeping next to nothing, to see whether it is safe to parse. */
final class Container {
    private static final Objection BROKEN = Objection.damaged(
            "is damaged: it breaks off or its parts do not fit; open it in its program, save it again and try again");
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern EXTERNAL = Pattern.compile("TargetMode\\s*=\\s*[\"']External[\"']");
    private static final Pattern HYPERLINK = Pattern.compile("Type\\s*=\\s*[\"'][^\"']*/hyperlink[\"']");

    private final Document document;
    private final Limits limits;
    private final Map<String, Long> sums = new TreeMap<>();
    private final CRC32 sum = new CRC32();
    private long unpacked;
    private long sheets;
    private int entries;
    private int outside;

    private Container(Document document, Limits limits) {
        this.document = document;
        this.limits = limits;
    }

    /** The document with its parts known, or why it must not be parsed. */
    static Offered offered(Document document, Limits limits) {
        Container container = new Container(document, limits);
        Objection objection = container.objection();
        return objection == null
                ? new Offered.Opened(document.with(container.parts()))
                : new Offered.Refused(document.path(), document.sha256(), objection);
    }

    private Parts parts() {
        return new Parts(sums.keySet(), unpacked, outside);
    }

    private @Nullable Objection objection() {
        try (ZipArchiveInputStream zip = Guard.unpack(document.open())) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Objection objection = objection(entry, zip);
                if (objection != null) {
                    return objection;
                }
            }
            return ZipDirectory.objection(document, sums);
        } catch (IOException | RuntimeException e) {
            return ZipDirectory.isEncrypted(document) ? ZipDirectory.ENCRYPTED : BROKEN;
        }
    }

    private @Nullable Objection objection(ZipArchiveEntry entry, ZipArchiveInputStream zip) throws IOException {
        String name = name(entry);
        if (ArchiveNames.leadsOut(name)) {
            return Objection.unsupported("is not opened: it holds a part whose name leads out of it, which no office"
                    + " program writes; ask where it comes from");
        } else if (name.endsWith(".zip")) {
            return Objection.unsupported(
                    "is not opened: it holds an archive within itself; ask for the files as they are");
        } else if (++entries > limits.entries()) {
            return tooLarge("it is made of more than " + limits.entries() + " parts");
        }
        Objection objection = content(name, zip);
        sums.put(name, sum.getValue());
        return objection;
    }

    /** As all parsers know it, whatever its case and its slashes. */
    static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private @Nullable Objection content(String name, ZipArchiveInputStream zip) throws IOException {
        byte[] head = new byte[Prolog.LENGTH];
        int length = zip.readNBytes(head, 0, head.length);
        sum.reset();
        sum.update(head, 0, length);
        if (isTooLarge(name, length, zip)) {
            return tooLarge("once unpacked it is more than " + Limits.megabytes(limits.documentBytes())
                    + ", or far more than its size says");
        } else if (Prolog.isUnsafe(head, length)) {
            return Objection.unsupported(
                    "is not opened: its part " + name + " begins with a DOCTYPE, by which a document"
                            + " can reach for other files or grow without end; open it in its program, save it again and try"
                            + " again");
        }
        outside += name.endsWith(".rels") ? outside(new String(head, 0, length, StandardCharsets.UTF_8)) : 0;
        return null;
    }

    private static Objection tooLarge(String what) {
        return Objection.tooLarge("is too large: " + what + "; split it, or ask where it comes from");
    }

    /** Links that a person must click are no matter; all others would be followed by the program itself. */
    private static int outside(String relations) {
        Matcher relation = RELATION.matcher(relations);
        int outside = 0;
        while (relation.find()) {
            String tag = relation.group();
            outside += EXTERNAL.matcher(tag).find() && !HYPERLINK.matcher(tag).find() ? 1 : 0;
        }
        return outside;
    }

    private boolean isTooLarge(String name, int head, ZipArchiveInputStream zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        boolean sheet = name.startsWith("xl/worksheets/") || name.equals("xl/sharedstrings.xml");
        for (int read = head; read >= 0; read = read(zip, buffer)) {
            unpacked += read;
            sheets += sheet ? read : 0;
            if (unpacked - sheets > limits.documentBytes()
                    || sheets > limits.sheetBytes()
                    || limits.isTooDense(unpacked, document.length())) {
                return true;
            }
        }
        return false;
    }

    private int read(ZipArchiveInputStream zip, byte[] buffer) throws IOException {
        int read = zip.read(buffer);
        sum.update(buffer, 0, Math.max(0, read));
        return read;
    }
}
