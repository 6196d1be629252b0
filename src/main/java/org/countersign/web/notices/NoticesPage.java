package org.countersign.web.notices;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.countersign.store.Notice;
import org.countersign.store.Notices;
import org.countersign.store.Waiting;
import org.countersign.web.page.Insider;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for whoever looks, and what came of judging reviews again, the unread first. */
@Controller
final class NoticesPage {
    private static final String PATH = "/notices";
    private static final int SHOWN = 200;

    private final Pages pages;
    private final Notices notices;
    private final Waiting waiting;
    private final Ways ways;

    NoticesPage(Pages pages, Notices notices, Waiting waiting, Ways ways) {
        this.ways = ways;
        this.pages = pages;
        this.notices = notices;
        this.waiting = waiting;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ)
    ResponseEntity<String> list(HttpServletRequest request, @AuthenticationPrincipal Insider who) {
        return pages.fill(
                request,
                "notices/list.jte",
                Map.of(
                        "desk",
                        Desk.of(who, waiting),
                        "notices",
                        notices.of(who.name(), SHOWN),
                        "unread",
                        notices.unread(who.name()),
                        "ways",
                        ways.names()));
    }

    @GetMapping("/notices/{review}/{audit}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(
            @PathVariable String review, @PathVariable int audit, HttpServletRequest request, Principal who) {
        Notice notice = notices.find(review, audit, who.getName()).orElseThrow(Shelf::missing);
        return pages.fill(
                request, "notices/notice.jte", Map.of("notice", notice, "changes", notices.changes(review, audit)));
    }

    @PostMapping("/notices/{review}/{audit}/read")
    @Needs(Permission.READ)
    ResponseEntity<String> read(@PathVariable String review, @PathVariable int audit, Principal who) {
        notices.read(review, audit, who.getName());
        return Pages.to(PATH);
    }

    @PostMapping("/notices/read")
    @Needs(Permission.READ)
    ResponseEntity<String> readAll(Principal who) {
        notices.readAll(who.getName());
        return Pages.to(PATH);
    }
}
