package org.countersign.web.page;

import org.countersign.report.json.FindingJson;

/** Leads from what a finding quotes to that place in the document; asked for by htmx, it gives the preview alone. */
public final class SourceLink {

    /** Enough to find the words again where no cell says where they stand. */
    private static final int LONGEST_QUOTE = 500;

    private SourceLink() {}

    /** Such as {@code /reviews/1/read/source?file=roster.xlsx&sheet=Roster&cell=A7}. */
    public static String to(String review, FindingJson.SourceJson source) {
        Address place = new Address("/reviews/" + review + "/read/source")
                .with("file", source.file())
                .with("sheet", source.sheet())
                .with("cell", source.cell())
                .with("page", source.page());
        return source.cell() != null
                ? place.text()
                : place.with("row", source.row())
                        .with("path", source.path())
                        .with(
                                "quote",
                                source.quote()
                                        .substring(
                                                0,
                                                Math.min(
                                                        LONGEST_QUOTE,
                                                        source.quote().length())))
                        .text();
    }
}
