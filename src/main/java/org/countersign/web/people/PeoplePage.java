package org.countersign.web.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.countersign.report.PublishedJson;
import org.countersign.report.people.PersonJson;
import org.countersign.store.People;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The matrix of each person by IP assignment, NDA, access, devices and departure. */
@Controller
final class PeoplePage {
    private final Pages pages;
    private final Shelf shelf;
    private final People people;

    PeoplePage(Pages pages, Shelf shelf, People people) {
        this.pages = pages;
        this.shelf = shelf;
        this.people = people;
    }

    @GetMapping("/reviews/{id}/people")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String wrong,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        List<PeopleTable> tables =
                shelf.shown(id).map(audit -> table(audit, search.strip(), !wrong.isEmpty(), page)).stream()
                        .toList();
        return pages.fill(request, "people/people.jte", Map.of("review", shelf.review(id), "tables", tables));
    }

    private PeopleTable table(StoredAudit audit, String words, boolean wrongOnly, int wanted) {
        String id = audit.review();
        int count = people.count(id, audit.number(), words, wrongOnly);
        int page = Math.max(1, Math.min(wanted, (count - 1) / PeopleTable.SHOWN + 1));
        List<PersonJson> lines =
                people
                        .page(id, audit.number(), words, wrongOnly, (page - 1) * PeopleTable.SHOWN, PeopleTable.SHOWN)
                        .stream()
                        .map(line -> PublishedJson.read(line, PersonJson.class))
                        .toList();
        return new PeopleTable(shelf.review(id), lines, words, wrongOnly, count, page);
    }
}
