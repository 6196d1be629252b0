package org.countersign.web.api;

import java.security.Principal;
import org.countersign.store.Notice;
import org.countersign.store.Notices;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.NoticeJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Shelf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came of judging reviews again, as the owner of the token has read it or not. */
@RestController
@RequestMapping(path = Answers.API + "/notices", produces = MediaType.APPLICATION_JSON_VALUE)
final class NoticesApi {
    private static final int MOST = 200;

    private final Notices notices;

    NoticesApi(Notices notices) {
        this.notices = notices;
    }

    /** The unread first, then the newest. */
    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> list(@RequestParam(defaultValue = "50") int limit, Principal who) {
        Fields fields = new Fields();
        fields.limit(limit, MOST);
        fields.check();
        return Answers.of(ListJson.whole(
                notices.of(who.getName(), limit).stream().map(NoticeJson::of).toList()));
    }

    @GetMapping("/{id}/{number}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, @PathVariable int number, Principal who) {
        return answer(id, number, who);
    }

    /** Needs no key: what is read stays read. */
    @PostMapping("/{id}/{number}/read")
    @Needs(Permission.READ)
    ResponseEntity<String> read(@PathVariable String id, @PathVariable int number, Principal who) {
        notices.read(id, number, who.getName());
        return answer(id, number, who);
    }

    /** All of them at once. */
    @PostMapping("/read")
    @Needs(Permission.READ)
    ResponseEntity<String> readAll(Principal who) {
        notices.readAll(who.getName());
        return list(MOST, who);
    }

    private ResponseEntity<String> answer(String id, int number, Principal who) {
        Notice notice = notices.find(id, number, who.getName()).orElseThrow(Shelf::missing);
        return Answers.of(NoticeJson.with(notice, notices.changes(id, number)));
    }
}
