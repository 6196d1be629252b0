package org.countersign.web.reading;

import java.util.Locale;
import java.util.Optional;
import org.countersign.reading.AsRead;
import org.countersign.reading.ReadingJson;
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
    private final ColumnSense sense;
    private final Today today;

    Correcting(Shelf shelf, Places places, ColumnSense sense, Today today) {
        this.shelf = shelf;
        this.places = places;
        this.sense = sense;
        this.today = today;
    }

    /**
     * A place, and what it should read.
     *
     * @param within the sheet or table; empty where the file has but one, and for running text
     */
    public record Wanted(String file, String within, String at, String now, String why) {}

    /** What becomes of what is wanted. */
    sealed interface Weighed {
        /** It may be kept. */
        record Sound(Correction correction) implements Weighed {}

        /** It may not, and why. */
        record Refused(String why) implements Weighed {}
    }

    /** The correction with what stands there now, for a program; it is not kept yet. */
    public Correction sound(String review, Wanted wanted, String by) {
        Weighed weighed = weigh(review, wanted, by);
        if (weighed instanceof Weighed.Refused refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.why());
        }
        return ((Weighed.Sound) weighed).correction();
    }

    /** The correction with what stands there now, or why there can be none; it is not kept yet. */
    Weighed weigh(String review, Wanted wanted, String by) {
        String at = wanted.at().strip();
        String place = at.matches("[A-Za-z]{1,3}[0-9]+") ? at.toUpperCase(Locale.ROOT) : at;
        ReadingJson.FileJson file = file(review, wanted.file());
        Correction correction = new Correction(
                wanted.file(),
                wanted.within(),
                place,
                was(review, file, wanted.within(), place),
                wanted.now().strip(),
                by,
                today.day(),
                wanted.why().strip());
        return against(correction)
                .or(() -> sense.against(review, file, wanted.within(), place, correction.now()))
                .<Weighed>map(Weighed.Refused::new)
                .orElseGet(() -> new Weighed.Sound(correction));
    }

    private static Optional<String> against(Correction wanted) {
        if (wanted.was().isEmpty()) {
            return Optional.of("Nothing stands at \"" + wanted.where()
                    + "\". Give a cell such as D7, or a line such as \"line 12\". What is missing in a document is"
                    + " asked of the vendor.");
        } else if (wanted.now().isEmpty() || wanted.why().isEmpty()) {
            return Optional.of("A correction needs what the place should"
                    + " read, and the reason. What is missing in a document is asked of the vendor instead.");
        } else if (wanted.was().equals(wanted.now())) {
            return Optional.of("This is what stands there already.");
        }
        return isTooLong(wanted)
                ? Optional.of("This text is too long to be corrected here; ask the vendor for a corrected document.")
                : Optional.empty();
    }

    private static boolean isTooLong(Correction wanted) {
        return wanted.was().length() > AsRead.LONGEST
                || wanted.now().length() > AsRead.LONGEST
                || wanted.why().length() > LONGEST_REASON;
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

    private ReadingJson.FileJson file(String review, String file) {
        shelf.review(review);
        return shelf.shown(review)
                .flatMap(audit -> shelf.outline(audit).files().stream()
                        .filter(each -> each.file().equals(file))
                        .findFirst())
                .orElseThrow(Shelf::missing);
    }

    /** What stands at the place, as it was read; nothing where there is no such place. */
    private String was(String review, ReadingJson.FileJson file, String within, String at) {
        return places.text(new Leaves.Of(review, file.file(), file.sha256()), within, at)
                .map(String::strip)
                .orElse("");
    }
}
