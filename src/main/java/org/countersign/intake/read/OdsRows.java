package org.countersign.intake.read;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of one sheet; what is repeated a million times without a value costs nothing. */
final class OdsRows {
    private static final int COLUMNS = 16_384;

    private final XMLStreamReader xml;
    private final OdsSheet sheet;

    OdsRows(XMLStreamReader xml, OdsSheet sheet) {
        this.xml = xml;
        this.sheet = sheet;
    }

    /** From behind the beginning of the sheet to its end. */
    void read() throws XMLStreamException {
        for (int event = xml.next(); !ends(event, "table"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                begin(xml.getLocalName());
            }
        }
    }

    private void begin(String element) throws XMLStreamException {
        switch (element) {
            case "table-column" -> sheet.column(Xml.count(xml, "number-columns-repeated"), isShown());
            case "table-row" -> row(Xml.count(xml, "number-rows-repeated"), isShown());
            case "table-source" -> sheet.link();
            case "shapes", "forms" -> Xml.skip(xml);
            default -> {}
        }
    }

    private boolean isShown() {
        return Xml.attribute(xml, "visibility", "visible").equals("visible");
    }

    private void row(int count, boolean shown) throws XMLStreamException {
        SortedMap<Integer, Cell> cells = new TreeMap<>();
        int column = 0;
        for (int event = xml.next(); !ends(event, "table-row"); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                int width = Xml.count(xml, "number-columns-repeated");
                cell(cells, column, width);
                column += width;
            }
        }
        sheet.row(cells, count, shown);
    }

    private void cell(SortedMap<Integer, Cell> cells, int column, int width) throws XMLStreamException {
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        int down = Xml.count(xml, "number-rows-spanned");
        if (down > 1 && Xml.count(xml, "number-columns-spanned") == 1) {
            sheet.merge(column, down);
        }
        Cell cell = OdsCell.read(xml);
        for (int i = column; i < Math.min(column + width, COLUMNS) && !covered && !cell.isBlank(); i++) {
            cells.put(i, cell);
        }
    }

    private boolean ends(int event, String element) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element);
    }
}
