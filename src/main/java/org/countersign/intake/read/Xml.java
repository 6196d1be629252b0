package org.countersign.intake.read;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML that came from outside: no document types, nothing fetched. */
final class Xml {

    private Xml() {}

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Leaves out the element that has just begun, with all that it holds. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** An attribute by its name without the prefix; the other one where it is absent. */
    static String attribute(XMLStreamReader xml, String name, String otherwise) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return otherwise;
    }

    /** How often something is repeated; once where that is not said or makes no sense. */
    static int count(XMLStreamReader xml, String name) {
        String count = attribute(xml, name, "1");
        return count.matches("[0-9]{1,8}") ? Math.max(1, Integer.parseInt(count)) : 1;
    }
}
