package org.countersign.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Packs a zip again with its parts in order and one fixed time, so that the same content gives the same bytes. */
public final class FixedZip {

    /** NB: the first second of 1980 would make the JDK add a field that depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    public static void repack(byte[] zip, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        try (ZipFile unpacked = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(zip))
                .get()) {
            // One part after the other: unpacked, those of a large workbook would not fit beside each other.
            for (ZipArchiveEntry part : inOrder(unpacked)) {
                ZipEntry entry = new ZipEntry(part.getName());
                entry.setTimeLocal(TIME);
                packed.putNextEntry(entry);
                try (InputStream content = unpacked.getInputStream(part)) {
                    content.transferTo(packed);
                }
                packed.closeEntry();
            }
        }
        packed.finish();
    }

    private static List<ZipArchiveEntry> inOrder(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream()
                .sorted(Comparator.comparing(ZipArchiveEntry::getName))
                .toList();
    }
}
