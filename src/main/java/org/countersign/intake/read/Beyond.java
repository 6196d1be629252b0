package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Says what a workbook holds or points to besides cells: nothing of it is run, opened or followed. */
final class Beyond {
    static final String MACROS = "holds macros; they were not run";
    static final String LINKS = "refers to other workbooks; they were not opened, the stored values were read";

    private Beyond() {}

    static List<String> of(Workbook workbook) {
        List<String> beyond = new ArrayList<>();
        if (holdsMacros(workbook)) {
            beyond.add(MACROS);
        }
        if (hasLinks(workbook)) {
            beyond.add(LINKS);
        }
        int embedded = embedded(workbook);
        if (embedded > 0) {
            beyond.add(embedded(embedded));
        }
        return beyond;
    }

    static String embedded(int count) {
        return (count == 1 ? "holds an embedded object, which was" : "holds " + count + " embedded objects, which were")
                + " not opened; send what matters in it as a file of its own";
    }

    private static boolean holdsMacros(Workbook workbook) {
        return workbook instanceof XSSFWorkbook stored
                ? stored.isMacroEnabled()
                : workbook instanceof HSSFWorkbook old
                        && old.getDirectory() != null
                        && old.getDirectory().hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
    }

    private static boolean hasLinks(Workbook workbook) {
        return workbook instanceof XSSFWorkbook stored
                ? stored.getRelations().stream().anyMatch(ExternalLinksTable.class::isInstance)
                : workbook instanceof HSSFWorkbook old
                        && old.getInternalWorkbook().getRecords().stream()
                                .anyMatch(
                                        record -> record instanceof SupBookRecord book && book.isExternalReferences());
    }

    private static int embedded(Workbook workbook) {
        try {
            return workbook instanceof XSSFWorkbook stored
                    ? stored.getAllEmbeddedParts().size()
                    : workbook instanceof HSSFWorkbook old
                            ? old.getAllEmbeddedObjects().size()
                            : 0;
        } catch (OpenXML4JException | RuntimeException e) {
            // A drawing that cannot be read says nothing against the cells.
            return 0;
        }
    }
}
