package org.countersign.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.countersign.vocabulary.Words;

/** Gives everybody on the roster what a careful vendor gives: papers to sign, accounts and a computer. */
final class Staff {

    private final Papers papers;
    private final Parties parties;

    Staff(Papers papers, Parties parties) {
        this.papers = papers;
        this.parties = parties;
    }

    /** Puts people on the roster, employed by the vendor unless the table says otherwise. */
    Staff hire(String table) {
        papers.add("roster", table);
        papers.each("roster", person -> {
            if (person.get("employer").isEmpty()) {
                person.set("employer", parties.entity());
            }
            if (person.get("email").isEmpty()) {
                person.set("email", mailbox(person.text("name")));
            }
            check(person);
        });
        return this;
    }

    /** Whoever is taken on shows who they are, is screened the week before, and is trained each autumn. */
    private static void check(Row person) {
        LocalDate hired = person.get("hired").map(LocalDate.class::cast).orElse(start(person));
        LocalDate trained = LocalDate.of(2025, 10, 20);
        person.set("remote", true)
                .set("identityVerified", true)
                .set("screening", "done")
                .set("screenedOn", start(person).isAfter(hired) ? start(person).minusDays(7) : hired.minusDays(7))
                .set("trainedOn", start(person).isAfter(trained) ? start(person) : trained)
                .set("identityMismatch", false)
                .set("multiCountryLogins", false)
                .set("cryptoPaid", false);
    }

    private String mailbox(String name) {
        String plain = Words.bare(name);
        return plain.toLowerCase(Locale.ROOT).replace(' ', '.') + "@" + parties.domain();
    }

    /** Everybody has assigned their rights to the vendor before the first day. */
    Staff assignRights() {
        for (Row person : papers.rows("roster")) {
            named("ip-assignments", person)
                    .set("agreement", "IPA-" + person.text("id"))
                    .set("signed", true)
                    .set("signedOn", signature(person))
                    .set("assignee", parties.entity())
                    .set("retroactive", false)
                    .set("signature", "by hand")
                    .set("moralRights", true);
        }
        return this;
    }

    /** The company has promised confidence for all its people, and each of them for themselves. */
    Staff promiseConfidence() {
        companyNda();
        for (Row person : papers.rows("roster")) {
            named("ndas", person)
                    .set("kind", "individual")
                    .set("party", parties.entity())
                    .set("signed", true)
                    .set("signedOn", signature(person))
                    .set("indefinite", true)
                    .set("survivalMonths", 36)
                    .set("tradeSecrets", true)
                    .set("immunityNotice", "notice");
        }
        return this;
    }

    Staff companyNda() {
        papers.add("ndas", """
                kind    | party | signed | signedOn   | indefinite | survivalMonths | tradeSecrets | coversStaff | coversSubcontractors
                company | %s    | yes    | 2024-12-02 | yes        | 36             | yes          | yes         | yes
                """.formatted(parties.entity()));
        return this;
    }

    /** Who has begun has a named account on each system, by role, with a second factor, reviewed in January. */
    Staff openAccounts(String... systems) {
        for (Row person : papers.rows("roster")) {
            if (start(person).isAfter(Sample.AS_OF)) {
                continue;
            }
            for (String system : systems) {
                account(person, system);
            }
        }
        return this;
    }

    private void account(Row person, String system) {
        Optional<LocalDate> left = person.get("lastDay").map(LocalDate.class::cast);
        LocalDate seen = left.orElse(LocalDate.of(2026, 2, 26));
        Row account = named("access", person)
                .set("account", person.text("email").replaceFirst("@.*", ""))
                .set("system", system)
                .set("kind", "personal")
                .set("privileged", person.is("seniority", "lead"))
                .set("roleBased", true)
                .set("mfa", true)
                .set("sso", true)
                .set("grantedOn", start(person))
                .set("reviewedOn", LocalDate.of(2026, 1, 19))
                .set("lastActivity", seen);
        left.ifPresent(day -> account.set("revokedOn", day).set("reviewedOn", day));
    }

    /** Who has begun works on a computer of the vendor that is managed and encrypted; a leaver gave it back. */
    Staff handOutComputers() {
        for (Row person : papers.rows("roster")) {
            if (start(person).isAfter(Sample.AS_OF)) {
                continue;
            }
            Row device = named("devices", person)
                    .set("id", "NB-" + person.text("id").replaceAll("\\D", ""))
                    .set("ownership", "vendor")
                    .set("managed", true)
                    .set("encrypted", true)
                    .set("edr", true)
                    .set("holdsData", true);
            person.get("lastDay").map(LocalDate.class::cast).ifPresent(day -> device.set("returnedOn", day.plusDays(1))
                    .set("wipedOn", day.plusDays(3)));
        }
        return this;
    }

    /** Whoever left did so at five in the afternoon and had no access an hour and a half later. */
    Staff seeOffLeavers() {
        for (Row person : papers.rows("roster")) {
            person.get("lastDay").map(LocalDate.class::cast).ifPresent(day -> named("departures", person)
                    .set("lastDay", day)
                    .set("leftAt", day + " 17:00 +01:00")
                    .set("revokedOn", day)
                    .set("revokedAt", day + " 18:30 +01:00")
                    .set("noticedOn", day.minusDays(21))
                    .set("knewSecrets", true)
                    .set("secretsRotatedOn", day)
                    .set("tokensListed", true)
                    .set("approver", "Head of delivery")
                    .set("systems", "Repository, tracker, mail")
                    .set("evidence", "Ticket OFF-" + person.text("id").replaceAll("\\D", "")));
        }
        return this;
    }

    /** The headcounts at the ends of the months from February 2025 to February 2026. */
    Staff countHeads(Integer... heads) {
        return countHeads("", List.of(heads));
    }

    /** The same for the team or the project of a hybrid. */
    Staff countHeads(String part, List<Integer> heads) {
        LocalDate month = LocalDate.of(2025, 2, 28);
        for (int count : heads) {
            Row row = new Row().set("month", month).set("count", count);
            papers.rows("headcount").add(row.set("part", part));
            month = month.plusDays(1).plusMonths(1).minusDays(1);
        }
        return this;
    }

    private Row named(String register, Row person) {
        Row row = new Row()
                .set("person", person.text("id"))
                .set("name", person.text("name"))
                .set("email", person.text("email"));
        papers.rows(register).add(row);
        return row;
    }

    /** A week before the first day; whoever comes later has signed by now. */
    private static LocalDate signature(Row person) {
        LocalDate early = start(person).minusDays(7);
        LocalDate lately = Sample.AS_OF.minusDays(9);
        return early.isAfter(lately) ? lately : early;
    }

    private static LocalDate start(Row person) {
        return (LocalDate) person.get("start").orElseThrow();
    }
}
