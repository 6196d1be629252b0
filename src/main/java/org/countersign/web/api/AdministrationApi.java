package org.countersign.web.api;

import org.countersign.store.People;
import org.countersign.store.Retention;
import org.countersign.web.admin.RetentionDays;
import org.countersign.web.api.format.AccountJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.RetentionJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an administrator looks after, to read; it is changed by a person at a browser. */
@RestController
@RequestMapping(path = Answers.API, produces = MediaType.APPLICATION_JSON_VALUE)
final class AdministrationApi {
    private final People people;
    private final Retention retention;
    private final RetentionDays days;

    AdministrationApi(People people, Retention retention, RetentionDays days) {
        this.people = people;
        this.retention = retention;
        this.days = days;
    }

    /** In the order of their names. */
    @GetMapping("/accounts")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> accounts() {
        return Answers.of(
                ListJson.whole(people.all().stream().map(AccountJson::of).toList()));
    }

    /** Those reviews first that have lain longest. */
    @GetMapping("/retention")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> retention() {
        return Answers.of(RetentionJson.of(days.forAll(), retention.kept()));
    }
}
