package org.countersign.intake.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.countersign.intake.guard.Guard;

/**
 * Makes the text of a Word document plain before the library sees it, which knows no table within a form field and no row
 * within a change: tracked changes are accepted, wrappers are taken off, text boxes are taken out.
 */
final class WordMarkup {
    private static final Set<String> WRAPPERS =
            Set.of("sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo", "AlternateContent", "Choice");
    private static final Set<String> LEFT_OUT = Set.of(
            "sdtPr", "sdtEndPr", "del", "moveFrom", "Fallback", "smartTagPr", "customXmlPr", "rPrChange", "pPrChange");
    private static final String TEXT_BOX = "txbxContent";

    private final List<String> boxes = new ArrayList<>();
    /** The form fields around the place that is being read: whether each still shows its prompt. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int inserted;
    private int deleted;

    /** The text of each paragraph in a text box. */
    List<String> boxes() {
        return boxes;
    }

    /** How many pieces of text were added and taken out by changes that are still tracked. */
    int inserted() {
        return inserted;
    }

    int deleted() {
        return deleted;
    }

    /** The same document, made plain. */
    InputStream plain(InputStream docx) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (ZipArchiveInputStream in = Guard.unpack(docx);
                ZipOutputStream out = new ZipOutputStream(plain)) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(0);
                out.putNextEntry(copy);
                byte[] part = in.readAllBytes();
                out.write(entry.getName().matches("/?word/document\\d*\\.xml") ? plain(part) : part);
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new ByteArrayInputStream(plain.toByteArray());
    }

    private byte[] plain(byte[] part) throws XMLStreamException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        XMLEventReader in = Xml.factory().createXMLEventReader(new ByteArrayInputStream(part));
        XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(plain, "UTF-8");
        while (in.hasNext()) {
            XMLEvent event = in.nextEvent();
            String name = name(event);
            if (event.isStartElement()) {
                count(name);
            }
            if (event.isStartElement() && name.equals(TEXT_BOX)) {
                box(in);
            } else if (event.isStartElement() && LEFT_OUT.contains(name)) {
                skip(in);
            } else if (!WRAPPERS.contains(name) && !(event.isCharacters() && fields.contains(true))) {
                out.add(event);
            }
            field(event, name);
        }
        out.close();
        return plain.toByteArray();
    }

    private void count(String name) {
        inserted += name.equals("ins") || name.equals("moveTo") ? 1 : 0;
        deleted += name.equals("del") || name.equals("moveFrom") ? 1 : 0;
    }

    private static String name(XMLEvent event) {
        return event.isStartElement()
                ? event.asStartElement().getName().getLocalPart()
                : event.isEndElement() ? event.asEndElement().getName().getLocalPart() : "";
    }

    /** What stands in a field that nobody filled in is a prompt, and no answer. */
    private void field(XMLEvent event, String name) {
        if (name.equals("sdt") && event.isStartElement()) {
            fields.push(false);
        } else if (name.equals("sdt") && !fields.isEmpty()) {
            fields.pop();
        }
    }

    private void skip(XMLEventReader in) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            if (event.isStartElement() && name(event).equals("showingPlcHdr") && !fields.isEmpty()) {
                fields.pop();
                fields.push(true);
            }
        }
    }

    private void box(XMLEventReader in) throws XMLStreamException {
        StringBuilder paragraph = new StringBuilder();
        boolean text = false;
        for (int depth = 1; depth > 0; ) {
            XMLEvent event = in.nextEvent();
            depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
            text = event.isStartElement() ? name(event).equals("t") : text && !event.isEndElement();
            if (text && event.isCharacters()) {
                paragraph.append(event.asCharacters().getData());
            } else if (event.isEndElement() && name(event).equals("p")) {
                boxes.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
    }
}
