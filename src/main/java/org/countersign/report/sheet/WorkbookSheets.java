package org.countersign.report.sheet;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.audit.Audit;
import org.countersign.audit.Verdict.Decision;
import org.countersign.facts.Colour;
import org.countersign.report.Followed;
import org.countersign.report.Wording;
import org.countersign.workbook.Book;
import org.countersign.workbook.Tone;
import org.countersign.workbook.Tones;

/** All sheets of the report, in their order. */
public final class WorkbookSheets {

    public static final String CONFIDENTIAL =
            "Confidential. Prepared for the client's own review before signature; not for the vendor.";

    /** Which words carry which colour in tables. */
    public static final Tones RATINGS = ratings();

    static final Tones VERDICTS = verdicts();

    private WorkbookSheets() {}

    /** Adds every sheet to the book. */
    public static void addTo(Book book, Audit audit, Map<String, Followed> followed) {
        Docket docket = new Docket(audit);
        new SummarySheet(docket, book).write();
        book.add(FindingsSheet.page(docket, followed));
        book.add(ConditionsSheet.page(docket));
        book.add(AskSheet.page(docket));
        book.add(EvidenceSheet.page(docket));
        book.add(PeopleSheet.page(docket));
        book.add(ExpiringSheet.page(docket));
        book.add(ContradictionsSheet.page(docket));
        book.add(WaiversSheet.page(docket));
        book.add(NotEvidencedSheet.page(docket));
        book.add(NotReadSheet.page(docket));
        book.add(ChecksSheet.page(docket));
        book.add(AboutSheet.page(docket));
    }

    private static Tones ratings() {
        Map<String, Tone> words = new LinkedHashMap<>();
        Arrays.stream(Colour.values()).forEach(colour -> words.put(Wording.rating(colour), tone(colour)));
        words.put("missing", Tone.RED);
        words.put("not signed", Tone.RED);
        words.put("no register", Tone.GREY);
        return new Tones(words);
    }

    private static Tones verdicts() {
        Map<String, Tone> words = new LinkedHashMap<>();
        Arrays.stream(Decision.values())
                .forEach(decision -> words.put(Wording.headline(decision), tone(Wording.colour(decision))));
        return new Tones(words);
    }

    private static Tone tone(Colour colour) {
        return switch (colour) {
            case RED -> Tone.RED;
            case AMBER -> Tone.AMBER;
            case GREEN -> Tone.GREEN;
            case GREY -> Tone.GREY;
        };
    }
}
