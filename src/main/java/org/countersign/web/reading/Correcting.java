package org.countersign.web.reading;

import java.util.Locale;
import org.countersign.reading.AsRead;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Leaves;
import org.countersign.vocabulary.Correction;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whether a place of a document may be corrected so, whoever asks, on a page or by a program. */
@Component
public final class Correcting {
    private static final int LONGEST_REASON = 2_000;

    private final Shelf shelf;
    private final Places places;
    private final Today today;

    Correcting(Shelf shelf, Places places, Today today) {
        this.shelf = shelf;
        this.places = places;
        this.today = today;
    }

    /**
     * A place, and what it should read.
     *
     * @param within the sheet or table; empty where the file has but one, and for running text
     */
    public record Wanted(String file, String within, String at, String now, String why) {}

    /** The correction with what stands there now; it is not kept yet. */
    public Correction sound(String review, Wanted wanted, String by) {
        String at = wanted.at().strip();
        String place = at.matches("[A-Za-z]{1,3}[0-9]+") ? at.toUpperCase(Locale.ROOT) : at;
        String was = was(review, wanted.file(), wanted.within(), place);
        String now = wanted.now().strip();
        String why = wanted.why().strip();
        refuse(
                now.isEmpty() || why.isEmpty(),
                "A correction needs what the place should"
                        + " read, and the reason. What is missing in a document is asked of the vendor instead.");
        refuse(was.equals(now), "This is what stands there already.");
        refuse(
                was.length() > AsRead.LONGEST || now.length() > AsRead.LONGEST || why.length() > LONGEST_REASON,
                "This text is too long to be corrected here; ask the vendor for a corrected document.");
        return new Correction(wanted.file(), wanted.within(), place, was, now, by, today.day(), why);
    }

    /** Keeps it; the next audit takes it into account. */
    public void keep(String review, Correction correction) {
        shelf.reviews().corrections().correct(review, correction);
    }

    /** Takes back the correction of a place that holds. */
    public void withdraw(String review, String file, String within, String at, String by) {
        shelf.review(review);
        Correction correction = shelf.reviews().corrections().kept(review).stream()
                .filter(Kept::holds)
                .map(Kept::correction)
                .filter(each -> each.file().equals(file)
                        && each.within().equals(within)
                        && each.at().equals(at))
                .findFirst()
                .orElseThrow(Shelf::missing);
        shelf.reviews().corrections().withdraw(review, correction, by, today.day());
    }

    /** What stands at the place, as it was read. */
    private String was(String review, String file, String within, String at) {
        shelf.review(review);
        String sha256 = shelf.shown(review)
                .flatMap(audit -> shelf.outline(audit).files().stream()
                        .filter(each -> each.file().equals(file))
                        .findFirst())
                .orElseThrow(Shelf::missing)
                .sha256();
        return places.text(new Leaves.Of(review, file, sha256), within, at)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> refused("Nothing stands at \"" + at
                        + "\". Give a cell such as D7, or a line such as \"line 12\". What is missing in a document is"
                        + " asked of the vendor."));
    }

    private static void refuse(boolean refused, String why) {
        if (refused) {
            throw refused(why);
        }
    }

    private static ResponseStatusException refused(String why) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
    }
}
