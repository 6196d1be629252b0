package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Clause;
import org.countersign.facts.Departure;
import org.countersign.facts.Person;

/** The area access, offboarding and handover, by hand. */
final class AccessOffboarding {

    private static final List<String> HANDED_OVER =
            List.of("handover-repository", "handover-documents", "handover-credentials", "handover-acceptance");

    private AccessOffboarding() {}

    static void off01(Desk desk, Marks marks) {
        BigDecimal limit = desk.limit("offboarding.clause.hours");
        desk.clauses("offboarding-duty", "none").forEach(marks::red);
        desk.clauses("offboarding-duty", "no time limit").forEach(marks::amber);
        for (Clause clause : desk.clauses("offboarding-duty", "time limit")) {
            if (clause.number() != null && clause.number().compareTo(limit) <= 0) {
                marks.green(clause);
            } else {
                marks.amber(clause);
            }
        }
        Points.blank(desk, "offboarding-duty").forEach(marks::grey);
    }

    static void off02(Desk desk, Marks marks) {
        desk.departures.forEach(leaver -> revoked(desk, marks, leaver));
        for (Person person : desk.people) {
            if (person.leftBefore(desk.today) && desk.departuresOf(person).isEmpty()) {
                Points.markIf(desk.has("departures") || desk.maybe("departures", person), marks::amber, person);
            }
        }
        nobodyLeft(desk, marks);
    }

    private static void revoked(Desk desk, Marks marks, Departure leaver) {
        if (leaver.lastDay() == null) {
            marks.amber(leaver);
        }
        if (leaver.openOn(desk.today)) {
            marks.red(leaver);
        } else if (leaver.leftBefore(desk.today)) {
            Integer hours = leaver.hoursToRevoke();
            Integer days = leaver.daysToRevoke();
            if (hours != null) {
                lateBy(desk, marks, leaver, hours, "hours");
            } else if (days != null) {
                lateBy(desk, marks, leaver, days, "days");
            }
        }
    }

    private static void lateBy(Desk desk, Marks marks, Departure leaver, int took, String unit) {
        if (took > desk.whole("revocation.red." + unit)) {
            marks.red(leaver);
        } else if (took > desk.whole("revocation.green." + unit)) {
            marks.amber(leaver);
        } else if (desk.hasAll("departures", "roster")) {
            marks.green(leaver);
        }
    }

    /** Nobody has left, or only people who have yet to leave are on the log. */
    private static void nobodyLeft(Desk desk, Marks marks) {
        boolean empty = desk.register("departures").stream().anyMatch(log -> log.rows() == 0)
                && desk.people.stream().noneMatch(person -> person.leftBefore(desk.today));
        boolean ahead = desk.departures.stream()
                .anyMatch(each -> each.lastDay() != null && !each.lastDay().isBefore(desk.today));
        if (desk.has("roster") && (empty || ahead)) {
            marks.notApplicable();
        }
    }

    static void off03(Desk desk, Marks marks) {
        for (Person leaver : desk.people) {
            if (leaver.leftBefore(desk.today)) {
                boolean open = desk.accountsOf(leaver).stream().anyMatch(account -> account.openOn(desk.today));
                boolean maybe = desk.maybe("access", leaver);
                Points.markIf(open, marks::red, leaver);
                Points.markIf(maybe, marks::amber, leaver);
                Points.markIf(!open && !maybe && desk.hasAll("access", "departures", "roster"), marks::green, leaver);
            }
        }
        unsureLeavers(desk, marks);
        nobodyLeft(desk, marks);
    }

    private static void unsureLeavers(Desk desk, Marks marks) {
        for (Departure leaver : desk.departures) {
            Person person = desk.personOf(leaver);
            boolean knownToHaveLeft = person != null && person.leftBefore(desk.today);
            boolean undated = leaver.lastDay() == null && !knownToHaveLeft;
            boolean unsure = leaver.person() == null && leaver.leftBefore(desk.today);
            Points.markIf(undated || unsure, marks::amber, leaver);
        }
    }

    static void off04(Desk desk, Marks marks) {
        for (AccessGrant account : desk.accounts) {
            if (!account.openOn(desk.today)) {
                Points.markIf(desk.has("access"), marks::green, account);
            } else if (account.isPersonal()) {
                personal(desk, marks, account);
            } else if (account.isShared() || (account.isService() && account.owner() == null)) {
                marks.amber(account);
            } else if (account.isService()) {
                Points.markIf(desk.has("access"), marks::green, account);
            }
        }
    }

    private static void personal(Desk desk, Marks marks, AccessGrant account) {
        if (desk.personOf(account) != null) {
            Points.markIf(desk.hasAll("access", "roster"), marks::green, account);
        } else if (account.person() == null && desk.has("roster")) {
            if (desk.writtenMaybe("access", account.writtenAs())) {
                marks.amber(account);
            } else {
                marks.red(account);
            }
        }
    }

    static void off05(Desk desk, Marks marks) {
        for (Person leaver : desk.people) {
            if (leaver.leftBefore(desk.today)) {
                boolean maybe = desk.maybe("access", leaver);
                List<AccessGrant> accounts = desk.accountsOf(leaver);
                accounts.forEach(account -> activity(desk, marks, leaver, account));
                Points.markIf(maybe || (accounts.isEmpty() && desk.has("access")), marks::amber, leaver);
            }
        }
        unsureLeavers(desk, marks);
        nobodyLeft(desk, marks);
    }

    private static void activity(Desk desk, Marks marks, Person leaver, AccessGrant account) {
        if (account.lastActivity() == null) {
            marks.amber(account);
        } else if (leaver.lastDay() != null && account.lastActivity().isAfter(leaver.lastDay())) {
            marks.red(account);
        } else if (desk.hasAll("access", "departures", "roster")) {
            marks.green(account);
        }
    }

    static void off09(Desk desk, Marks marks) {
        List<Clause> defined = desk.clauses("handover-point", "yes");
        desk.clauses("handover-point", "no").forEach(marks::red);
        for (String topic : HANDED_OVER) {
            desk.clauses(topic, "no").forEach(marks::amber);
            if (!desk.settles(topic)) {
                defined.forEach(marks::amber);
            }
        }
        Points.blank(desk, "handover-point").forEach(marks::grey);
        if (HANDED_OVER.stream().allMatch(topic -> desk.says(topic, "yes"))) {
            defined.forEach(marks::green);
        }
    }
}
