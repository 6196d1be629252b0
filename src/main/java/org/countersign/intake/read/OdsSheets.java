package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the content of an OpenDocument workbook, sheet by sheet. */
final class OdsSheets {
    private final String file;
    private final XMLStreamReader xml;
    private final Notes notes;
    private final Set<String> hidden = new HashSet<>();
    private final List<OdsSheet> sheets = new ArrayList<>();
    private String style = "";

    OdsSheets(String file, XMLStreamReader xml, Notes notes) {
        this.file = file;
        this.xml = xml;
        this.notes = notes;
    }

    List<Table> read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            }
        }
        boolean alone = sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).count() == 1;
        return sheets.stream()
                .filter(this::isFilled)
                .map(sheet -> sheet.table(file, alone, notes))
                .toList();
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "style" -> style = Xml.attribute(xml, "name", "");
            case "table-properties" -> {
                if (Xml.attribute(xml, "display", "true").equals("false")) {
                    hidden.add(style);
                }
            }
            case "tracked-changes" -> {
                notes.remark(file, "", "records earlier states of its cells; they were not read");
                Xml.skip(xml);
            }
            case "table" -> sheet();
            default -> {}
        }
    }

    private void sheet() throws XMLStreamException {
        OdsSheet sheet = new OdsSheet(
                Xml.attribute(xml, "name", "Sheet " + (sheets.size() + 1)),
                hidden.contains(Xml.attribute(xml, "style-name", "")));
        new OdsRows(xml, sheet).read();
        sheets.add(sheet);
        if (sheet.linked()) {
            notes.remark(file, "sheet " + sheet.name(), Beyond.LINKS);
        }
    }

    private boolean isFilled(OdsSheet sheet) {
        if (sheet.rows().isEmpty()) {
            notes.remark(file, "sheet " + sheet.name(), "is empty");
        }
        return !sheet.rows().isEmpty();
    }
}
