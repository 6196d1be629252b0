package org.countersign.intake.guard;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * The list at the end of a zipped document, with a check sum of each part; some parsers go by it and some by the parts, so
 * both must say the same.
 */
final class ZipDirectory {
    static final Objection ENCRYPTED = Objection.encrypted("is protected by a password; save it without and try again");

    private ZipDirectory() {}

    /** What speaks against parsing a document in which parts of these check sums were found. */
    static @Nullable Objection objection(Document document, Map<String, Long> found) throws IOException {
        try (ZipFile zip = open(document)) {
            if (any(zip, ZipDirectory::isEncrypted)) {
                return ENCRYPTED;
            } else if (any(zip, ZipArchiveEntry::isUnixSymlink)) {
                return Objection.unsupported(
                        "is not opened: one of its parts is a link, which no office program writes; ask where it comes"
                                + " from");
            }
            return !found.isEmpty() && sums(zip).equals(found)
                    ? null
                    : Objection.damaged("is damaged: the list of its parts is not that of the parts in it; open it in"
                            + " its program, save it again and try again");
        }
    }

    /** Whether a password is what keeps the document from being unpacked. */
    static boolean isEncrypted(Document document) {
        try (ZipFile zip = open(document)) {
            return any(zip, ZipDirectory::isEncrypted);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static boolean isEncrypted(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesEncryption();
    }

    private static ZipFile open(Document document) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document.raw()))
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private static boolean any(ZipFile zip, Predicate<ZipArchiveEntry> kind) {
        return Collections.list(zip.getEntries()).stream().anyMatch(kind);
    }

    private static Map<String, Long> sums(ZipFile zip) {
        Map<String, Long> sums = new TreeMap<>();
        Collections.list(zip.getEntries()).forEach(entry -> sums.put(Container.name(entry), entry.getCrc()));
        return sums;
    }
}
