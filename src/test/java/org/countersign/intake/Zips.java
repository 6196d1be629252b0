package org.countersign.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes zip archives for the tests, and takes apart what office libraries wrote. */
final class Zips {

    private Zips() {}

    static byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> in(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** The archive with one more file, or another in the place of one. */
    static byte[] with(byte[] archive, String name, String content) throws IOException {
        Map<String, byte[]> files = in(archive);
        files.put(name, content.getBytes(StandardCharsets.UTF_8));
        return of(files);
    }

    /** The archive with words in one of its files replaced. */
    static byte[] with(byte[] archive, String name, String old, String words) throws IOException {
        String before = new String(in(archive).get(name), StandardCharsets.UTF_8);
        if (!before.contains(old)) {
            throw new AssertionError(old + " is not in " + before);
        }
        return with(archive, name, before.replace(old, words));
    }

    /** The archive with a link in it. */
    static byte[] withLink(byte[] archive, String name, String target) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : in(archive).entrySet()) {
                put(zip, new ZipArchiveEntry(file.getKey()), file.getValue());
            }
            ZipArchiveEntry link = new ZipArchiveEntry(name);
            link.setUnixMode(UnixStat.LINK_FLAG | 0777);
            put(zip, link, target.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, ZipArchiveEntry entry, byte[] content) throws IOException {
        entry.setMethod(ZipEntry.DEFLATED);
        zip.putArchiveEntry(entry);
        zip.write(content);
        zip.closeArchiveEntry();
    }
}
