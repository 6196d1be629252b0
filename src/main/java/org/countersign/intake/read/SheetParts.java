package org.countersign.intake.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.function.IntFunction;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.xmlbeans.XmlException;
import org.countersign.intake.guard.Document;
import org.jspecify.annotations.Nullable;

/** The parts of a large workbook that its rows do not stand in, unpacked one at a time. */
final class SheetParts implements Closeable {
    private static final int ROW = '<' << 24 | 'r' << 16 | 'o' << 8 | 'w';

    private final OPCPackage parts;

    private SheetParts(OPCPackage parts) {
        this.parts = parts;
    }

    static SheetParts of(Document document) throws IOException {
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document.bytes()))
                .get();
        try {
            return new SheetParts(OPCPackage.open(new ZipFileZipEntrySource(zip)));
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    POIXMLProperties properties() throws IOException {
        try {
            return new POIXMLProperties(parts);
        } catch (OpenXML4JException | XmlException e) {
            throw new IOException(e);
        }
    }

    boolean hasStyles() {
        return !parts.getPartsByContentType(XSSFRelation.STYLES.getContentType())
                .isEmpty();
    }

    /** The formats of numbers and dates that the workbook defines, by their numbers. */
    IntFunction<@Nullable String> formats() throws IOException {
        try {
            StylesTable styles = new XSSFReader(parts).getStylesTable();
            return id -> styles == null ? null : styles.getNumberFormatAt((short) id);
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
    }

    /** What stands around the rows of the sheet of this name. */
    SheetFrame frame(String name) throws IOException {
        try {
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) new XSSFReader(parts).getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    if (sheets.getSheetName().equals(name)) {
                        return SheetFrame.of(sheet);
                    }
                }
            }
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
        throw new IOException("no sheet " + name);
    }

    /** How many rows there are on all sheets, counted without looking at what stands in them. */
    long rows() throws IOException {
        long rows = 0;
        try {
            Iterator<InputStream> sheets = new XSSFReader(parts).getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    rows += rows(sheet);
                }
            }
        } catch (OpenXML4JException e) {
            throw new IOException(e);
        }
        return rows;
    }

    /** By the first four letters of its tag; the one other tag of a sheet that begins so stands in it once at most. */
    private static long rows(InputStream sheet) throws IOException {
        long rows = 0;
        int last = 0;
        byte[] buffer = new byte[64 * 1024];
        for (int length = sheet.read(buffer); length >= 0; length = sheet.read(buffer)) {
            for (int i = 0; i < length; i++) {
                last = last << 8 | buffer[i] & 0xff;
                rows += last == ROW ? 1 : 0;
            }
        }
        return rows;
    }

    @Override
    public void close() {
        parts.revert();
    }
}
