package org.countersign.web.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.countersign.vocabulary.Correction;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes corrections of what a document says, and takes them back; the document itself is never changed. */
@Controller
final class CorrectionPage {
    private final Correcting correcting;
    private final SourcePage source;

    CorrectionPage(Correcting correcting, SourcePage source) {
        this.correcting = correcting;
        this.source = source;
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
            Principal who,
            HttpServletRequest request) {
        Correcting.Wanted wanted = new Correcting.Wanted(file, within, at, now, why);
        Correcting.Weighed weighed = correcting.weigh(id, wanted, who.getName());
        if (weighed instanceof Correcting.Weighed.Refused refused) {
            return source.again(id, wanted, refused.why(), request);
        }
        Correction correction = ((Correcting.Weighed.Sound) weighed).correction();
        correcting.keep(id, correction);
        return Pages.to(Cited.corrected(file, within, correction.at()).href(id));
    }

    @PostMapping("/reviews/{id}/corrections/withdraw")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> withdraw(
            @PathVariable String id,
            @RequestParam String file,
            @RequestParam(defaultValue = "") String within,
            @RequestParam String at,
            Principal who) {
        correcting.withdraw(id, file, within, at, who.getName());
        return Pages.to("/reviews/" + id + "/read#corrections");
    }
}
