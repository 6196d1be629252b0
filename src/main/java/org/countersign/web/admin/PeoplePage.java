package org.countersign.web.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.store.Passwords;
import org.countersign.store.People;
import org.countersign.store.Person;
import org.countersign.web.entry.Premises;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Role;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Shelf;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who works here, and as what. */
@Controller
final class PeoplePage {
    private static final String PATH = "/admin/people";

    private final Pages pages;
    private final People people;
    private final Passwords passwords;
    private final Premises premises;
    private final Settings settings;

    PeoplePage(Pages pages, People people, Passwords passwords, Premises premises, Settings settings) {
        this.pages = pages;
        this.people = people;
        this.passwords = passwords;
        this.premises = premises;
        this.settings = settings;
    }

    @GetMapping(PATH)
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> list(HttpServletRequest request) {
        return list(HttpStatus.OK, request, Wanted.NOBODY, "");
    }

    @PostMapping(PATH)
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> add(
            @RequestParam String name,
            @RequestParam String email,
            @RequestParam(defaultValue = "") List<String> roles,
            Principal who,
            HttpServletRequest request) {
        Wanted wanted = new Wanted(name, email, known(roles));
        People.Change change = people.add(who.getName(), name, email, wanted.roles());
        if (change instanceof People.Change.Refused refused) {
            return list(HttpStatus.CONFLICT, request, wanted, refused.why());
        }
        Person person = ((People.Change.Done) change).person();
        return takesPasswords() ? link(person, who, request) : Pages.to(PATH + "/" + person.id());
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) {
        return one(HttpStatus.OK, request, person(id), "", "");
    }

    @PostMapping(PATH + "/{id}/roles")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> changeRoles(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> roles,
            Principal who,
            HttpServletRequest request) {
        return changed(people.changeRoles(person(id).id(), who.getName(), known(roles)), id, request);
    }

    @PostMapping(PATH + "/{id}/disable")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> disable(@PathVariable String id, Principal who, HttpServletRequest request) {
        return changed(people.disable(person(id).id(), who.getName()), id, request);
    }

    @PostMapping(PATH + "/{id}/enable")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> enable(@PathVariable String id, Principal who, HttpServletRequest request) {
        return changed(people.enable(person(id).id(), who.getName()), id, request);
    }

    /** Shown once, in answer to the form, since only its hash is kept. */
    @PostMapping(PATH + "/{id}/link")
    @Needs(Permission.ADMINISTER)
    ResponseEntity<String> link(@PathVariable String id, Principal who, HttpServletRequest request) {
        Person person = person(id);
        if (person.disabled() || !takesPasswords()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT,
                    person.disabled() ? person.name() + " is disabled." : "Passwords are turned off here.");
        }
        return link(person, who, request);
    }

    private ResponseEntity<String> link(Person person, Principal who, HttpServletRequest request) {
        String link = premises.publicUrl() + "/password/" + passwords.link(person, who.getName());
        return one(HttpStatus.OK, request, person, link, "");
    }

    private ResponseEntity<String> changed(People.Change change, String id, HttpServletRequest request) {
        return change instanceof People.Change.Refused refused
                ? one(HttpStatus.CONFLICT, request, person(id), "", refused.why())
                : Pages.to(PATH + "/" + id);
    }

    private ResponseEntity<String> list(HttpStatus status, HttpServletRequest request, Wanted wanted, String problem) {
        return pages.fill(
                status,
                request,
                "admin/people.jte",
                Map.of(
                        "people",
                        people.all(),
                        "local",
                        premises.local(),
                        "takesPasswords",
                        takesPasswords(),
                        "wanted",
                        wanted,
                        "problem",
                        problem));
    }

    private ResponseEntity<String> one(
            HttpStatus status, HttpServletRequest request, Person person, String link, String problem) {
        return pages.fill(
                status,
                request,
                "admin/people-one.jte",
                Map.of("person", person, "link", link, "takesPasswords", takesPasswords(), "problem", problem));
    }

    private boolean takesPasswords() {
        return !premises.local() && settings.is("accounts.passwords", true);
    }

    private Person person(String id) {
        return people.find(id).orElseThrow(Shelf::missing);
    }

    private static Set<String> known(List<String> roles) {
        return roles.stream()
                .flatMap(written -> Role.of(written).stream())
                .map(Role::name)
                .collect(Collectors.toSet());
    }
}
