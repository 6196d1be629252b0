package org.countersign.intake.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Objection;

/**
 * Reads workbooks of LibreOffice and its like. Own code, as the libraries for this format either give no shown text, by
 * which alone a month can be told from a day, or bring a framework for the web of data.
 */
final class OdsReader implements Reader {
    private static final String KIND = "workbook";

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        Parts parts = Parts.of(document);
        if (parts.locked) {
            return new Contents.NotReadable(
                    KIND, Objection.encrypted("is protected by a password; save it without and try again"));
        } else if (parts.content.length == 0) {
            return new Contents.NotReadable(
                    KIND,
                    Objection.damaged(
                            "is damaged: it holds no sheets; open it in its program, save it again and try again"));
        }
        if (parts.macros) {
            notes.remark(document.path(), "", Beyond.MACROS);
        }
        if (!parts.objects.isEmpty()) {
            notes.remark(document.path(), "", Beyond.embedded(parts.objects.size()));
        }
        try {
            XMLStreamReader xml = Xml.factory().createXMLStreamReader(new ByteArrayInputStream(parts.content));
            return Contents.Legible.of(KIND, new OdsSheets(document.path(), xml, notes).read());
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What the package holds. */
    private static final class Parts {
        private final Set<String> objects = new HashSet<>();
        private byte[] content = {};
        private boolean locked;
        private boolean macros;

        static Parts of(Document document) throws IOException {
            Parts parts = new Parts();
            try (ZipArchiveInputStream zip = Guard.unpack(document.open())) {
                for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.take(entry.getName(), zip);
                }
            }
            return parts;
        }

        private void take(String name, ZipArchiveInputStream zip) throws IOException {
            if (name.equals("content.xml")) {
                content = zip.readAllBytes();
            } else if (name.equals("META-INF/manifest.xml")) {
                locked = new String(zip.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data");
            } else if (name.matches("(Basic|Scripts)/.+")) {
                macros = true;
            } else if (name.matches("Object [0-9]+/.*")) {
                objects.add(name.substring(0, name.indexOf('/')));
            }
        }
    }
}
