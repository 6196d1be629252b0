package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Answer;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.Reply;
import org.jspecify.annotations.Nullable;

/** The area NDA, by hand. */
final class Ndas {

    private Ndas() {}

    static void nda01(Desk desk, Marks marks) {
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            List<Nda> own = desk.ndasOf(person);
            if (isSigned(desk, own)) {
                marks.green(person);
            } else if (person.isEmbedded() && isDayOpen(own)) {
                marks.amber(person);
            } else if (person.isEmbedded()) {
                withoutOwn(desk, marks, person, own);
            }
        }
    }

    private static void withoutOwn(Desk desk, Marks marks, Person person, List<Nda> own) {
        boolean left = person.leftBefore(desk.today);
        boolean active = person.activeOn(desk.today);
        boolean maybe = desk.maybe("ndas", person);
        boolean known = !own.isEmpty() || desk.has("ndas");
        if ((!left && maybe) || (!own.isEmpty() && !active)) {
            marks.amber(person);
        }
        if (!maybe && active && known) {
            byAccess(desk, marks, person);
        }
        if (!maybe && known && own.isEmpty() && !left && !person.startedBy(desk.today)) {
            marks.amber(person);
        }
    }

    private static void byAccess(Desk desk, Marks marks, Person person) {
        boolean mayEnter = desk.maybe("access", person) || !desk.has("access");
        if (mayEnter || desk.accountsOf(person).stream().anyMatch(account -> account.openOn(desk.today))) {
            marks.red(person);
        } else {
            marks.amber(person);
        }
    }

    private static boolean isSigned(Desk desk, List<Nda> ndas) {
        for (Nda each : ndas) {
            if (counts(desk, each)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDayOpen(List<Nda> own) {
        return own.stream().anyMatch(nda -> nda.isIndividual() && nda.isDayOpen());
    }

    private static boolean counts(Desk desk, Nda nda) {
        return nda.isIndividual() && nda.signedBy(desk.today);
    }

    private static List<Nda> ofCompany(Desk desk) {
        return desk.ndas.stream().filter(Nda::isCompany).toList();
    }

    private static List<Nda> signed(Desk desk, List<Nda> ndas) {
        return ndas.stream().filter(nda -> nda.signedBy(desk.today)).toList();
    }

    static void nda02(Desk desk, Marks marks) {
        List<Nda> company = ofCompany(desk);
        List<Nda> signed = signed(desk, company);
        if (company.isEmpty()) {
            desk.register("ndas").forEach(marks::red);
        } else if (signed.isEmpty()) {
            List<Nda> open = company.stream().filter(Nda::isDayOpen).toList();
            open.forEach(marks::amber);
            if (open.isEmpty()) {
                company.forEach(marks::red);
            }
        }
        List<Nda> complete = signed.stream().filter(Ndas::coversAll).toList();
        complete.forEach(marks::green);
        if (complete.isEmpty()) {
            signed.forEach(marks::amber);
        }
    }

    private static boolean coversAll(Nda nda) {
        return Boolean.TRUE.equals(nda.coversStaff()) && Boolean.TRUE.equals(nda.coversSubcontractors());
    }

    static void nda03(Desk desk, Marks marks) {
        if (!desk.has("roster")) {
            return;
        }
        List<Nda> company = ofCompany(desk);
        for (Person person : desk.people) {
            for (AccessGrant access : desk.accountsOf(person)) {
                if (person.isEmbedded() && !desk.isModel(Model.OUTSOURCING)) {
                    ofTeam(desk, marks, person, access);
                }
                if (desk.engagement == null || !desk.engagement.keepsToTeam(person.part())) {
                    ofProject(desk, marks, company, access);
                }
            }
        }
        if (desk.has("ndas")) {
            desk.accounts.stream().filter(Ndas::cannotBeSet).forEach(marks::amber);
        }
    }

    private static boolean cannotBeSet(AccessGrant access) {
        return access.person() == null ? access.isPersonal() : access.grantedOn() == null;
    }

    private static void ofTeam(Desk desk, Marks marks, Person person, AccessGrant access) {
        List<Nda> own = desk.ndasOf(person);
        boolean maybe = desk.maybe("ndas", person);
        if (isSigned(desk, own)) {
            order(marks, access, own.stream().filter(nda -> counts(desk, nda)).toList());
            ghosts(
                    marks,
                    access,
                    own,
                    own.stream().filter(nda -> counts(desk, nda)).toList());
        } else if (maybe || isDayOpen(own)) {
            marks.amber(access);
        } else if (!own.isEmpty() || desk.has("ndas")) {
            marks.red(access);
        }
    }

    private static void ofProject(Desk desk, Marks marks, List<Nda> company, AccessGrant access) {
        List<Nda> signed = signed(desk, company);
        if (company.isEmpty()) {
            Points.markIf(desk.has("ndas"), marks::red, access);
        } else if (signed.isEmpty()) {
            boolean open = company.stream().anyMatch(Nda::isDayOpen);
            Points.markIf(open, marks::amber, access);
            Points.markIf(!open, marks::red, access);
        } else {
            order(marks, access, signed);
            ghosts(marks, access, company, signed);
        }
    }

    /** Sets each signed NDA against the day of access. */
    private static void order(Marks marks, AccessGrant access, List<Nda> signed) {
        LocalDate granted = access.grantedOn();
        if (granted == null) {
            return;
        }
        boolean before = signed.stream().anyMatch(nda -> isBefore(nda.signedOn(), granted));
        boolean by = signed.stream().anyMatch(nda -> isBefore(nda.signedOn(), granted.plusDays(1)));
        for (Nda nda : signed) {
            if (isBefore(nda.signedOn(), granted)) {
                marks.green(access);
            } else if (nda.signedOn() != null && nda.signedOn().isAfter(granted)) {
                Points.markIf(!by, marks::red, access);
            } else if (nda.signedOn() == null ? !by : !before) {
                marks.amber(access);
            }
        }
    }

    /** Another row gives a date of signature and does not count as signed. */
    private static void ghosts(Marks marks, AccessGrant access, List<Nda> all, List<Nda> signed) {
        LocalDate granted = access.grantedOn();
        boolean before = granted == null || signed.stream().anyMatch(nda -> isBefore(nda.signedOn(), granted));
        if (!before && all.stream().anyMatch(nda -> nda.signedOn() != null && !signed.contains(nda))) {
            marks.amber(access);
        }
    }

    private static boolean isBefore(@Nullable LocalDate signedOn, LocalDate day) {
        return signedOn != null && signedOn.isBefore(day);
    }

    static void nda04(Desk desk, Marks marks) {
        boolean ended = desk.engagement != null
                && desk.engagement.end() != null
                && desk.engagement.end().isBefore(desk.today);
        int soon = desk.whole("nda.ends.soon.days");
        BigDecimal months = desk.limit("nda.survival.months");
        boolean companyStands = ofCompany(desk).stream().anyMatch(nda -> stands(desk, nda));
        for (Nda nda : desk.ndas) {
            if (!nda.signedBy(desk.today)) {
                marks.amber(nda);
            } else {
                inForce(desk, marks, nda, ended, soon, companyStands);
                outlives(desk, marks, nda, soon, months);
            }
        }
    }

    private static boolean stands(Desk desk, Nda nda) {
        return nda.signedBy(desk.today) && !nda.expiredOn(desk.today);
    }

    private static boolean binds(Desk desk, Nda nda) {
        Person person = desk.personOf(nda);
        return nda.isCompany() || (nda.isIndividual() && person != null && !person.leftBefore(desk.today));
    }

    private static void inForce(Desk desk, Marks marks, Nda nda, boolean ended, int soon, boolean companyStands) {
        Integer days = nda.daysLeft(desk.today);
        boolean binds = binds(desk, nda);
        if (nda.expiredOn(desk.today)) {
            boolean replaced = nda.isCompany() ? companyStands : personStands(desk, nda);
            Points.markIf(ended, marks::amber, nda);
            Points.markIf(binds && !replaced && !ended, marks::red, nda);
        } else if (binds && (nda.isTermUnknown() || (days != null && days < soon))) {
            marks.amber(nda);
        }
        Points.markIf(!nda.isCompany() && nda.person() == null, marks::amber, nda);
    }

    private static boolean personStands(Desk desk, Nda nda) {
        Person person = desk.personOf(nda);
        return person != null
                && desk.ndasOf(person).stream().anyMatch(each -> each.isIndividual() && stands(desk, each));
    }

    private static void outlives(Desk desk, Marks marks, Nda nda, int soon, BigDecimal months) {
        boolean survives = nda.survivalMonths() != null
                && BigDecimal.valueOf(nda.survivalMonths()).compareTo(months) >= 0;
        if (!survives || !Boolean.TRUE.equals(nda.tradeSecrets())) {
            marks.amber(nda);
            return;
        }
        Integer days = nda.daysLeft(desk.today);
        boolean lasts = Boolean.TRUE.equals(nda.indefinite()) || (days != null && days >= soon);
        Person person = desk.personOf(nda);
        boolean leaver = nda.isIndividual() && person != null && person.leftBefore(desk.today);
        if (leaver ? desk.has("roster") : lasts && binds(desk, nda) && (nda.isCompany() || desk.has("roster"))) {
            marks.green(nda);
        }
    }

    static void nda05(Desk desk, Marks marks) {
        for (Answer answer : desk.answers("Q2")) {
            if (answer.choice() == null) {
                Points.markIf(answer.reply() != Reply.UNANSWERED, marks::amber, answer);
            }
        }
        desk.chosen("Q2", "company only").forEach(marks::red);
        desk.chosen("Q2", "on request").forEach(marks::amber);
        desk.chosen("Q2", "individual").forEach(marks::green);
        Points.notAnswered(desk, marks::grey, "Q2");
    }
}
