package org.countersign.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * What stands around the rows of a large sheet.
 *
 * @param hidden the columns that are hidden, as ranges
 * @param merged the cells that are merged
 */
record SheetFrame(List<CellRangeAddress> hidden, List<CellRangeAddress> merged) {

    static SheetFrame of(InputStream sheet) throws IOException {
        SheetFrame frame = new SheetFrame(new ArrayList<>(), new ArrayList<>());
        try {
            XMLStreamReader xml = Xml.factory().createXMLStreamReader(sheet);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    frame.add(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return frame;
    }

    private void add(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (name.equals("mergeCell")) {
            merged.add(CellRangeAddress.valueOf(Xml.attribute(xml, "ref", "")));
        } else if (name.equals("col") && List.of("1", "true").contains(Xml.attribute(xml, "hidden", ""))) {
            int first = Integer.parseInt(Xml.attribute(xml, "min", "1")) - 1;
            int last = Integer.parseInt(Xml.attribute(xml, "max", "1")) - 1;
            hidden.add(new CellRangeAddress(0, 0, first, last));
        }
    }

    boolean isHidden(int column) {
        return hidden.stream().anyMatch(range -> range.isInRange(0, column));
    }
}
