package org.countersign.web.reviews;

import java.security.Principal;
import org.countersign.store.Review;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who owns a review, and whether it is archived. */
@Controller
final class ReviewDesk {
    private static final int LONGEST_NAME = 120;

    private final Shelf shelf;

    ReviewDesk(Shelf shelf) {
        this.shelf = shelf;
    }

    @PostMapping("/reviews/{id}/owner")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> hand(@PathVariable String id, @RequestParam String owner, Principal who) {
        Review review = shelf.review(id);
        String name = owner.replaceAll("\\p{C}", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Say who is to own the review. Go back and type a name.");
        }
        shelf.reviews().hand(review.id(), name, who.getName());
        return Pages.to("/reviews/" + id);
    }

    @PostMapping("/reviews/{id}/archive")
    @Needs(Permission.REVIEW)
    ResponseEntity<String> archive(@PathVariable String id, @RequestParam boolean archived, Principal who) {
        shelf.reviews().archive(shelf.review(id).id(), archived, who.getName());
        return Pages.to("/reviews/" + id);
    }
}
