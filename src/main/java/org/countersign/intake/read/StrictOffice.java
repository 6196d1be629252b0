package org.countersign.intake.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ss.usermodel.DateUtil;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Guard;

/**
 * Rewords "Strict Open XML", which the library does not read, as the ordinary form: the same document under other names,
 * but for dates, which it writes in words.
 */
final class StrictOffice {
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final Map<String, String> NAMES = names();
    private static final Pattern DATE = Pattern.compile("(<c\\b[^>]*?)\\s+t=\"d\"([^>]*>\\s*<v>)([^<]*)(</v>)");

    private StrictOffice() {}

    /** The document as it is, or reworded where it is strict. */
    static InputStream ordinary(Document document, Notes notes) throws IOException {
        if (!isStrict(document)) {
            return document.open();
        }
        notes.remark(document.path(), "", "is saved as \"Strict Open XML\" and was read as an ordinary document");
        return ordinary(document.open());
    }

    static boolean isStrict(Document document) throws IOException {
        try (ZipArchiveInputStream zip = Guard.unpack(document.open())) {
            for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("_rels/.rels")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains(STRICT);
                }
            }
        }
        return false;
    }

    private static InputStream ordinary(InputStream strict) throws IOException {
        ByteArrayOutputStream ordinary = new ByteArrayOutputStream();
        try (ZipArchiveInputStream in = Guard.unpack(strict);
                ZipOutputStream out = new ZipOutputStream(ordinary)) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(0);
                out.putNextEntry(copy);
                out.write(isXml(entry.getName()) ? reworded(in.readAllBytes()) : in.readAllBytes());
            }
        }
        return new ByteArrayInputStream(ordinary.toByteArray());
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private static byte[] reworded(byte[] part) {
        String xml = new String(part, StandardCharsets.UTF_8);
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            xml = xml.replace(name.getKey(), name.getValue());
        }
        return DATE.matcher(xml).replaceAll(StrictOffice::numbered).getBytes(StandardCharsets.UTF_8);
    }

    private static String numbered(java.util.regex.MatchResult cell) {
        try {
            String at = cell.group(3).replaceFirst("Z$", "");
            LocalDateTime date = LocalDateTime.parse(at.contains("T") ? at : at + "T00:00:00");
            return Matcher.quoteReplacement(
                    cell.group(1) + cell.group(2) + DateUtil.getExcelDate(date) + cell.group(4));
        } catch (DateTimeParseException e) {
            return Matcher.quoteReplacement(
                    cell.group(1) + " t=\"str\"" + cell.group(2) + cell.group(3) + cell.group(4));
        }
    }

    /** Longer names first, as shorter ones begin like them. */
    private static Map<String, String> names() {
        String ordinary = "http://schemas.openxmlformats.org/";
        Map<String, String> names = new LinkedHashMap<>();
        names.put(
                STRICT + "officeDocument/relationships/extendedProperties",
                ordinary + "officeDocument/2006/relationships/extended-properties");
        names.put(
                STRICT + "officeDocument/relationships/customProperties",
                ordinary + "officeDocument/2006/relationships/custom-properties");
        names.put(STRICT + "officeDocument/extendedProperties", ordinary + "officeDocument/2006/extended-properties");
        names.put(STRICT + "officeDocument/customProperties", ordinary + "officeDocument/2006/custom-properties");
        names.put(STRICT + "officeDocument/", ordinary + "officeDocument/2006/");
        names.put(STRICT + "spreadsheetml/", ordinary + "spreadsheetml/2006/");
        names.put(STRICT + "wordprocessingml/", ordinary + "wordprocessingml/2006/");
        names.put(STRICT + "drawingml/", ordinary + "drawingml/2006/");
        names.put(STRICT + "presentationml/", ordinary + "presentationml/2006/");
        return names;
    }
}
