package org.countersign.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip again with its parts in order and one fixed time, so that the same content gives the same bytes. */
public final class FixedZip {

    /** NB: the first second of 1980 would make the JDK add a field that depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FixedZip() {}

    public static void repack(byte[] zip, OutputStream out) throws IOException {
        ZipOutputStream packed = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts(zip).entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(TIME);
            packed.putNextEntry(entry);
            packed.write(part.getValue());
            packed.closeEntry();
        }
        packed.finish();
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream unpacked = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = unpacked.getNextEntry(); entry != null; entry = unpacked.getNextEntry()) {
                parts.put(entry.getName(), unpacked.readAllBytes());
            }
        }
        return parts;
    }
}
