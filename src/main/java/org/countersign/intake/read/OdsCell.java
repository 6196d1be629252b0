package org.countersign.intake.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one cell of an OpenDocument workbook: its typed value, and the text that was shown for it. */
final class OdsCell {
    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}.*");
    private static final Pattern PART_OF_DATE = Pattern.compile("\\d+|\\p{L}{3,}");
    private static final int DIGITS = 400;

    private OdsCell() {}

    /** The cell that has just begun, without its address; the reader then stands at its end. */
    static Cell read(XMLStreamReader xml) throws XMLStreamException {
        String type = Xml.attribute(xml, "value-type", "");
        // LibreOffice gives the type a second time, and only there says that it is an error.
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("value-type")
                    && xml.getAttributeValue(i).equals("error")) {
                type = "error";
            }
        }
        String formula = Xml.attribute(xml, "formula", "");
        String value = value(xml, type);
        String text = text(xml);
        if (type.isEmpty() && !formula.isEmpty() && text.isEmpty()) {
            return new Cell(
                    null,
                    formula,
                    new Value.Fault("is a formula without a stored result; open the workbook, save it and try again"));
        }
        return cell(type, value, text);
    }

    private static String value(XMLStreamReader xml, String type) {
        String attribute =
                switch (type) {
                    case "date" -> "date-value";
                    case "boolean" -> "boolean-value";
                    case "string" -> "string-value";
                    default -> "value";
                };
        return Xml.attribute(xml, attribute, "");
    }

    private static Cell cell(String type, String value, String text) {
        return switch (type) {
            case "float", "currency" -> amount(value, text, false);
            case "percentage" -> amount(value, text, true);
            case "date" -> date(value, text);
            case "boolean" -> new Cell(null, value.toUpperCase(Locale.ROOT), new Value.Truth(value.equals("true")));
            case "error" ->
                new Cell(null, text, new Value.Fault("is an error of a formula; correct it in the workbook"));
            default -> Cell.words(null, text.isEmpty() ? value : text);
        };
    }

    private static Cell amount(String value, String text, boolean percent) {
        try {
            BigDecimal number = new BigDecimal(value);
            if (Math.abs(number.scale()) < DIGITS && number.precision() < DIGITS) {
                BigDecimal exact = number.stripTrailingZeros();
                BigDecimal plain = exact.scale() < 0 ? exact.setScale(0) : exact;
                return new Cell(null, text.isEmpty() ? plain.toPlainString() : text, new Value.Amount(plain, percent));
            }
        } catch (NumberFormatException e) {
            // What is no number is read as it is shown.
        }
        return Cell.words(null, text.isEmpty() ? value : text);
    }

    private static Cell date(String value, String text) {
        try {
            LocalDateTime at = value.contains("T")
                    ? LocalDateTime.parse(value)
                    : LocalDate.parse(value).atStartOfDay();
            return text.isEmpty()
                    ? new Cell(null, ShownDate.iso(at), new Value.Moment(at, true))
                    : new Cell(null, text, new Value.Moment(at, showsDay(text)));
        } catch (DateTimeParseException e) {
            return Cell.words(null, text.isEmpty() ? value : text);
        }
    }

    /** A day, a month and a year are three parts, whether the month is a number or a word. */
    private static boolean showsDay(String text) {
        Matcher part = PART_OF_DATE.matcher(TIME.matcher(text).replaceFirst(""));
        int parts = 0;
        while (part.find()) {
            parts++;
        }
        return parts > 2;
    }

    /** The paragraphs of the cell; drawings and comments that hang on it are left out. */
    private static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && !isParagraph(xml)) {
                Xml.skip(xml);
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                text.append(before(xml, text.isEmpty()));
            }
        }
        return text.toString().replace('\u00a0', ' ').strip();
    }

    private static boolean isParagraph(XMLStreamReader xml) {
        return xml.getLocalName().equals("p") || xml.getLocalName().equals("h");
    }

    /** White space that the format writes as elements. */
    private static String before(XMLStreamReader xml, boolean first) {
        return switch (xml.getLocalName()) {
            case "s", "tab" -> " ";
            case "line-break" -> "\n";
            case "p", "h" -> first ? "" : "\n";
            default -> "";
        };
    }
}
