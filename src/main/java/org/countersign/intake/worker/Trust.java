package org.countersign.intake.worker;

import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.intake.guard.Document;

/**
 * Tells which files are parsed in this process, where they could hang it: small ones of simple formats. What starts a second
 * process costs about a second for the first such file of a dossier, and much less for the next.
 */
final class Trust {
    private static final int MEGABYTE = 1024 * 1024;

    /** Their parsers go over the text once, from its first letter to its last, and follow nothing. */
    private static final Set<String> TEXTS = Set.of("csv", "tsv", "txt", "md", "yaml", "yml", "json");

    private static final int TEXT_BYTES = 4 * MEGABYTE;

    /** Cells, styles, words, and what every office program writes beside them; no macros, pictures, charts or objects. */
    private static final Pattern ORDINARY_PART = Pattern.compile("""
            \\[content_types]\\.xml|_rels/\\.rels|docprops/(core|app|custom)\\.xml|docprops/thumbnail\\.\\w+\
            |xl/(workbook|styles|sharedstrings|calcchain|metadata)\\.xml|xl/theme/theme\\d*\\.xml\
            |xl/worksheets/sheet\\d*\\.xml|xl/tables/table\\d+\\.xml|xl/comments\\d*\\.xml\
            |xl/printersettings/printersettings\\d+\\.bin|(xl/|xl/worksheets/)_rels/[^/]+\\.rels""");

    /** A larger one is parsed too slowly for anybody to wait for without end. */
    private static final int WORKBOOK_BYTES = 8 * MEGABYTE;

    private Trust() {}

    static boolean isWellPlaced(Document document) {
        return TEXTS.contains(document.extension())
                ? document.length() <= TEXT_BYTES
                : document.extension().equals("xlsx") && isOrdinary(document);
    }

    private static boolean isOrdinary(Document document) {
        return document.parts().bytes() <= WORKBOOK_BYTES
                && document.parts().outside() == 0
                && document.parts().names().stream()
                        .allMatch(name -> ORDINARY_PART.matcher(name).matches());
    }
}
