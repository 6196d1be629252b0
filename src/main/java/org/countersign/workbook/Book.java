package org.countersign.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A workbook in the making. */
public final class Book implements AutoCloseable {

    private static final String AUTHOR = "Countersign";

    private static final int LARGE = 2_000;
    private static final int ROWS_AT_HAND = 100;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Styles styles = new Styles(workbook);
    private final Imprint imprint;
    private final Tones tones;
    /** Only where a table is large: its rows go through a temporary file, packed, that is deleted at the end. */
    private @Nullable SXSSFWorkbook streamed;

    public Book(Imprint imprint, Tones tones) {
        this.imprint = imprint;
        this.tones = tones;
    }

    /** Adds an empty sheet at the end. */
    public Canvas sheet(String name) {
        Sheet cells = streamed == null ? workbook.createSheet(name) : streamed.createSheet(name);
        return new Canvas(workbook.getSheet(name), cells, styles);
    }

    /** Adds a sheet with a table at the end; of a table that nobody can read whole, the first rows. */
    public <R> void add(TablePage<R> page) {
        if (streamed == null && page.rows().size() > LARGE) {
            streamed = new SXSSFWorkbook(workbook, ROWS_AT_HAND, true, true);
            // Its own choice is a form of zip that the JDK cannot read, and no part of ours needs it.
            streamed.setZip64Mode(Zip64Mode.AsNeeded);
        }
        new TableWriter<>(page.readable(), sheet(page.sheet()), tones).write(imprint.footer());
    }

    public Tones tones() {
        return tones;
    }

    public String footer() {
        return imprint.footer();
    }

    /** Gives a cell a name by which formulas of the reader can speak of it. */
    public void name(String name, Place place) {
        XSSFName defined = workbook.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(place.absolute());
    }

    /** Writes the workbook: the same content gives the same bytes, whatever the clock, the place and the language. */
    public void write(OutputStream out) throws IOException {
        stamp();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        (streamed == null ? workbook : streamed).write(zip);
        FixedZip.repack(zip.toByteArray(), out);
    }

    private void stamp() {
        POIXMLProperties properties = workbook.getProperties();
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        Optional<Date> date = Optional.of(
                Date.from(imprint.date().atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setTitleProperty(imprint.title());
        core.setSubjectProperty(imprint.subject());
        core.setCreatorProperty(AUTHOR);
        core.setLastModifiedByProperty(AUTHOR);
        core.setKeywordsProperty(String.join(", ", imprint.keywords()));
        core.setLanguageProperty("en");
        core.setCreatedProperty(date);
        core.setModifiedProperty(date);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(AUTHOR);
        new TreeMap<>(imprint.custom()).forEach(properties.getCustomProperties()::addProperty);
    }

    @Override
    public void close() throws IOException {
        (streamed == null ? workbook : streamed).close();
    }
}
