package org.countersign.web.reading;

import java.security.Principal;
import java.util.Locale;
import org.countersign.reading.AsRead;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Leaves;
import org.countersign.vocabulary.Correction;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes corrections of what a document says, and takes them back; the document itself is never changed. */
@Controller
final class CorrectionPage {
    private static final int LONGEST_REASON = 2_000;

    private final Shelf shelf;
    private final Places places;
    private final Today today;

    CorrectionPage(Shelf shelf, Places places, Today today) {
        this.shelf = shelf;
        this.places = places;
        this.today = today;
    }

    @PostMapping("/reviews/{id}/corrections")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> correct(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam(defaultValue = "") String within,
            @RequestParam String at,
            @RequestParam String now,
            @RequestParam String why,
            Principal who) {
        String place = at.strip().matches("[A-Za-z]{1,3}[0-9]+") ? at.strip().toUpperCase(Locale.ROOT) : at.strip();
        String was = was(id, file, within, place);
        Correction correction =
                new Correction(file, within, place, was, now.strip(), who.getName(), today.day(), why.strip());
        refuse(
                correction.now().isEmpty() || correction.why().isEmpty(),
                "A correction needs what the place should"
                        + " read, and the reason. What is missing in a document is asked of the vendor instead.");
        refuse(was.equals(correction.now()), "This is what stands there already.");
        refuse(
                was.length() > AsRead.LONGEST || now.length() > AsRead.LONGEST || why.length() > LONGEST_REASON,
                "This text is too long to be corrected here; ask the vendor for a corrected document.");
        shelf.reviews().corrections().correct(id, correction);
        return Pages.to(Cited.corrected(file, within, place).href(id));
    }

    @PostMapping("/reviews/{id}/corrections/withdraw")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> withdraw(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam(defaultValue = "") String within,
            @RequestParam String at,
            Principal who) {
        shelf.review(id);
        Correction correction = shelf.reviews().corrections().kept(id).stream()
                .filter(Kept::holds)
                .map(Kept::correction)
                .filter(each -> each.file().equals(file)
                        && each.within().equals(within)
                        && each.at().equals(at))
                .findFirst()
                .orElseThrow(Shelf::missing);
        shelf.reviews().corrections().withdraw(id, correction, who.getName(), today.day());
        return Pages.to("/reviews/" + id + "/read#corrections");
    }

    /** What stands at the place, as it was read. */
    private String was(String id, String file, String within, String at) {
        shelf.review(id);
        String sha256 = shelf.shown(id)
                .flatMap(audit -> shelf.outline(audit).files().stream()
                        .filter(each -> each.file().equals(file))
                        .findFirst())
                .orElseThrow(Shelf::missing)
                .sha256();
        return places.text(new Leaves.Of(id, file, sha256), within, at)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Nothing stands at \"" + at + "\". Give a cell such as D7, or a line such as \"line 12\". What"
                                + " is missing in a document is asked of the vendor."));
    }

    private static void refuse(boolean refused, String why) {
        if (refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, why);
        }
    }
}
