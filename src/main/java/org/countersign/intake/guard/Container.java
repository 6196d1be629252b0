package org.countersign.intake.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
    private final Set<String> names = new TreeSet<>();
    private long unpacked;
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
        return new Parts(names, unpacked, outside);
    }

    private @Nullable Objection objection() {
        try (ZipInputStream zip = new ZipInputStream(document.open())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Objection objection = objection(entry, zip);
                if (objection != null) {
                    return objection;
                }
            }
            return ZipDirectory.objection(document, names);
        } catch (IOException | RuntimeException e) {
            return ZipDirectory.isEncrypted(document) ? ZipDirectory.ENCRYPTED : BROKEN;
        }
    }

    private @Nullable Objection objection(ZipEntry entry, ZipInputStream zip) throws IOException {
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
        names.add(name);
        return content(name, zip);
    }

    /** As all parsers know it, whatever its case and its slashes. */
    static String name(ZipEntry entry) {
        return entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private @Nullable Objection content(String name, ZipInputStream zip) throws IOException {
        byte[] head = new byte[Prolog.LENGTH];
        int length = zip.readNBytes(head, 0, head.length);
        if (isTooLarge(length, zip)) {
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

    private boolean isTooLarge(int head, ZipInputStream zip) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (int read = head; read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > limits.documentBytes() || limits.isTooDense(unpacked, document.length())) {
                return true;
            }
        }
        return false;
    }
}
