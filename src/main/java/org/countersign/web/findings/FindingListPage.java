package org.countersign.web.findings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.CheckJson;
import org.countersign.report.people.PersonJson;
import org.countersign.store.FindingFilter;
import org.countersign.store.FindingSearch;
import org.countersign.store.FollowUps;
import org.countersign.store.Roster;
import org.countersign.store.StoredAudit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The findings of a review: verdict, heat map, and the list. */
@Controller
final class FindingListPage {
    private final Pages pages;
    private final Shelf shelf;
    private final FindingSearch search;
    private final FollowUps followUps;
    private final Roster people;
    private final Today today;

    FindingListPage(Pages pages, Shelf shelf, FindingSearch search, FollowUps followUps, Roster people, Today today) {
        this.pages = pages;
        this.shelf = shelf;
        this.search = search;
        this.followUps = followUps;
        this.people = people;
        this.today = today;
    }

    @GetMapping("/reviews/{id}/findings")
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @PathVariable String id,
            Asked asked,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest request) {
        List<FindingList> list =
                shelf.shown(id).map(audit -> list(audit, asked, page)).stream().toList();
        return pages.fill(request, "findings/list.jte", Map.of("review", shelf.review(id), "lists", list));
    }

    private FindingList list(StoredAudit audit, Asked asked, int wanted) {
        String id = audit.review();
        AuditJson summary = shelf.summary(audit);
        FindingFilter filter = asked.filter(today.day());
        int count = search.count(id, audit.number(), filter);
        int last = (Math.min(count, FindingSearch.MOST) - 1) / FindingList.SHOWN + 1;
        int page = Math.max(1, Math.min(wanted, last));
        return new FindingList(
                shelf.review(id),
                summary,
                HeatRow.of(summary, search.counts(id, audit.number())),
                summary.checks().stream().collect(Collectors.toMap(CheckJson::id, CheckJson::title)),
                asked,
                filter,
                search.page(id, audit.number(), filter, (page - 1) * FindingList.SHOWN, FindingList.SHOWN),
                count,
                page,
                Unassessed.of(summary, filter),
                search.leftBehind(id, audit.number()),
                followUps.assignees(id),
                who(audit, filter.person()),
                today.day());
    }

    private String who(StoredAudit audit, String person) {
        return person.isEmpty()
                ? ""
                : people.find(audit.review(), audit.number(), person)
                        .map(line -> PublishedJson.read(line, PersonJson.class).name())
                        .orElse(person);
    }
}
