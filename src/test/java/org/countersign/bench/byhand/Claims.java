package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Answer;
import org.countersign.facts.Attestation;
import org.countersign.facts.Clause;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.Tenure;
import org.countersign.facts.Vendor;

/** What the vendor says against what the registers show, by hand. */
final class Claims {

    private static final List<String> LATE = List.of("delivery", "final payment", "to be agreed");

    private Claims() {}

    static void int04(Desk desk, Marks marks) {
        boolean team = !desk.isModel(Model.OUTSOURCING);
        boolean anybody = desk.people.stream().anyMatch(person -> isOnTeam(desk, person));
        unclear(desk, marks, List.of("MFA", "REVOKE-24H", "SOC2", "ISO27001", "Q5", "Q1", "TENURE"));
        unclear(desk, marks, team ? List.of("Q2", "IP-SIGNED", "DEVICES-MANAGED") : List.of());
        unclear(desk, marks, desk.isModel(Model.OUTSTAFFING) ? List.of() : List.of("Q7"));
        individualNdas(desk, marks, team, anybody);
        assignedIp(desk, marks, team, anybody);
        multiFactor(desk, marks);
        managedDevices(desk, marks, team);
        revoked(desk, marks);
        holdsReport(desk, marks);
        holdsCertificate(desk, marks);
        references(desk, marks);
        ownership(desk, marks);
        tenure(desk, marks);
        escalation(desk, marks);
    }

    private static void unclear(Desk desk, Marks marks, List<String> questions) {
        questions.stream()
                .flatMap(question -> desk.answers(question).stream())
                .filter(Answer::isUnclear)
                .forEach(marks::amber);
    }

    private static boolean isOnTeam(Desk desk, Person person) {
        return person.isEmbedded() && person.activeOn(desk.today);
    }

    /** The questionnaire is there and holds no answer that could be compared, or one that is unclear. */
    private static void open(Desk desk, Marks marks, String question, Predicate<Answer> comparable) {
        desk.answers(question).stream().filter(Answer::isUnclear).forEach(marks::amber);
        if (desk.answers(question).stream().noneMatch(comparable)) {
            desk.register("questionnaire").forEach(marks::grey);
        }
    }

    private static boolean isYesOrNo(Answer answer) {
        return answer.isYes() || answer.isNo();
    }

    private static void individualNdas(Desk desk, Marks marks, boolean team, boolean anybody) {
        desk.chosen("Q2", "on request").forEach(marks::green);
        desk.chosen("Q2", "company only").forEach(marks::green);
        for (Answer answer : desk.chosen("Q2", "individual")) {
            for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
                nda(desk, marks, answer, person, team);
            }
            Points.markIf(team && (!desk.has("ndas") || !anybody), marks::grey, answer);
        }
        if (team) {
            open(desk, marks, "Q2", answer -> answer.choice() != null);
        }
    }

    private static void nda(Desk desk, Marks marks, Answer answer, Person person, boolean team) {
        List<Nda> own = desk.ndasOf(person);
        boolean signed = false;
        for (Nda nda : own) {
            signed = signed || (nda.isIndividual() && nda.signedBy(desk.today));
        }
        if (signed) {
            marks.green(answer);
        } else if (team
                && isOnTeam(desk, person)
                && own.stream().anyMatch(nda -> nda.isIndividual() && nda.isDayOpen())) {
            marks.grey(answer);
        } else if (team && isOnTeam(desk, person)) {
            notShown(desk, marks, answer, person, "ndas", own.isEmpty());
        }
    }

    private static void notShown(Desk desk, Marks marks, Answer answer, Person person, String register, boolean noRow) {
        if (desk.maybe(register, person)) {
            marks.amber(answer);
        } else if (!noRow || desk.has(register)) {
            marks.red(answer);
        }
    }

    private static void assignedIp(Desk desk, Marks marks, boolean team, boolean anybody) {
        desk.no("IP-SIGNED").forEach(marks::green);
        for (Answer answer : desk.yes("IP-SIGNED")) {
            for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
                assignment(desk, marks, answer, person, team);
            }
            Points.markIf(team && (!desk.has("ip-assignments") || !anybody), marks::grey, answer);
        }
        if (team) {
            open(desk, marks, "IP-SIGNED", Claims::isYesOrNo);
        }
    }

    private static void assignment(Desk desk, Marks marks, Answer answer, Person person, boolean team) {
        List<IpAssignment> own = desk.assignmentsOf(person);
        boolean signed = false;
        for (IpAssignment row : own) {
            signed = signed || row.signedBy(desk.today);
        }
        if (signed) {
            marks.green(answer);
        } else if (team && isOnTeam(desk, person) && own.stream().anyMatch(IpAssignment::isDayOpen)) {
            marks.grey(answer);
        } else if (team && isOnTeam(desk, person)) {
            notShown(desk, marks, answer, person, "ip-assignments", own.isEmpty());
        } else if (team && person.isEmbedded() && person.leftBefore(desk.today)) {
            Points.markIf(!own.isEmpty() || desk.has("ip-assignments"), marks::amber, answer);
        }
    }

    private static void multiFactor(Desk desk, Marks marks) {
        desk.no("MFA").forEach(marks::green);
        for (Answer answer : desk.yes("MFA")) {
            desk.accounts.forEach(account -> account(desk, marks, answer, account));
            boolean shown = desk.accounts.stream().anyMatch(account -> account.mfa() != null);
            Points.markIf(!shown, marks::grey, answer);
        }
        open(desk, marks, "MFA", Claims::isYesOrNo);
    }

    private static void account(Desk desk, Marks marks, Answer answer, AccessGrant account) {
        boolean open = account.openOn(desk.today);
        if (account.mfa() == null) {
            Points.markIf(open && !account.isService(), marks::amber, answer);
        } else if (account.mfa()) {
            marks.green(answer);
        } else if (open && !account.isService()) {
            marks.red(answer);
        } else {
            marks.amber(answer);
        }
    }

    private static void managedDevices(Desk desk, Marks marks, boolean team) {
        desk.no("DEVICES-MANAGED").forEach(marks::green);
        for (Answer answer : desk.yes("DEVICES-MANAGED")) {
            desk.devices.forEach(device -> device(marks, answer, device));
            boolean shown =
                    desk.devices.stream().anyMatch(device -> device.managed() != null || device.encrypted() != null);
            Points.markIf(team && !shown, marks::grey, answer);
        }
        if (team) {
            open(desk, marks, "DEVICES-MANAGED", Claims::isYesOrNo);
        }
    }

    private static void device(Marks marks, Answer answer, Device device) {
        boolean bad = Boolean.FALSE.equals(device.managed()) || Boolean.FALSE.equals(device.encrypted());
        if (bad && device.isInUse()) {
            marks.red(answer);
        } else if (bad) {
            marks.amber(answer);
        } else if (device.managed() != null && device.encrypted() != null) {
            marks.green(answer);
        } else if (device.isInUse()) {
            marks.amber(answer);
        }
    }

    private static void revoked(Desk desk, Marks marks) {
        desk.no("REVOKE-24H").forEach(marks::green);
        for (Answer answer : desk.yes("REVOKE-24H")) {
            desk.departures.forEach(departure -> revocation(desk, marks, answer, departure));
            boolean shown = desk.departures.stream()
                    .anyMatch(each -> each.hoursToRevoke() != null || each.daysToRevoke() != null);
            Points.markIf(!shown, marks::grey, answer);
        }
        open(desk, marks, "REVOKE-24H", Claims::isYesOrNo);
    }

    private static void revocation(Desk desk, Marks marks, Answer answer, Departure departure) {
        Integer hours = departure.hoursToRevoke();
        Integer days = departure.daysToRevoke();
        if (hours != null) {
            tooLate(marks, answer, hours > desk.whole("claim.revocation.hours"), false);
        } else if (days != null) {
            boolean plainly = days > desk.whole("claim.revocation.days.partly");
            tooLate(marks, answer, plainly, days > desk.whole("claim.revocation.days.held"));
        } else if (departure.lastDay() == null || departure.revokedOn() != null || departure.revokedAt() != null) {
            marks.amber(answer);
        } else if (departure.leftBefore(desk.today)) {
            boolean longAgo = departure.leftBefore(desk.today.minusDays(desk.whole("claim.revocation.days.partly")));
            tooLate(marks, answer, longAgo, true);
        }
    }

    private static void tooLate(Marks marks, Answer answer, boolean plainly, boolean partly) {
        if (plainly) {
            marks.red(answer);
        } else if (partly) {
            marks.amber(answer);
        } else {
            marks.green(answer);
        }
    }

    private static List<Attestation> ofKind(Desk desk, String kind) {
        return desk.attestations.stream()
                .filter(each -> each.kind().equals(kind))
                .toList();
    }

    private static void holdsReport(Desk desk, Marks marks) {
        List<Attestation> given = ofKind(desk, "soc2");
        boolean good = given.stream()
                .anyMatch(each -> each.isOwn() && "report".equals(each.form()) && desk.isEntity(each.holder()));
        holds(desk, marks, "SOC2", given, good, each -> false, each -> "report".equals(each.form()));
    }

    private static void holdsCertificate(Desk desk, Marks marks) {
        List<Attestation> given = ofKind(desk, "iso27001");
        boolean good = given.stream()
                .anyMatch(each ->
                        each.isOwn() && isShown(each) && !hasLapsed(desk, each) && desk.isEntity(each.holder()));
        holds(desk, marks, "ISO27001", given, good, each -> hasLapsed(desk, each), Claims::isShown);
    }

    private static boolean isShown(Attestation certificate) {
        return "certificate".equals(certificate.form()) && certificate.expiresOn() != null;
    }

    private static boolean hasLapsed(Desk desk, Attestation certificate) {
        return Boolean.TRUE.equals(certificate.withdrawn())
                || (certificate.expiresOn() != null && certificate.expiresOn().isBefore(desk.today));
    }

    private static void holds(
            Desk desk,
            Marks marks,
            String question,
            List<Attestation> given,
            boolean good,
            Predicate<Attestation> lapsed,
            Predicate<Attestation> shown) {
        desk.no(question).forEach(marks::green);
        List<Attestation> own = given.stream().filter(Attestation::isOwn).toList();
        boolean allLapsed = !own.isEmpty() && own.stream().allMatch(lapsed);
        for (Answer answer : desk.yes(question)) {
            Points.markIf(!desk.has("certificates") || (!own.isEmpty() && !desk.knowsEntity()), marks::grey, answer);
            Points.markIf(own.isEmpty() && (!given.isEmpty() || desk.has("certificates")), marks::red, answer);
            Points.markIf(allLapsed, marks::red, answer);
            Points.markIf(good && desk.knowsEntity(), marks::green, answer);
            if (!good && desk.vendor != null && desk.knowsEntity() && !own.isEmpty()) {
                Points.markIf(own.stream().anyMatch(lapsed) || own.size() < given.size(), marks::amber, answer);
                own.stream()
                        .filter(lapsed.negate())
                        .forEach(each -> doubtful(marks, answer, desk.vendor, each, shown.test(each)));
            }
        }
        open(desk, marks, question, Claims::isYesOrNo);
    }

    private static void doubtful(Marks marks, Answer answer, Vendor vendor, Attestation given, boolean shown) {
        boolean isEntity = vendor.isEntity(given.holder());
        if (given.holder() == null || (isEntity && !shown) || (!isEntity && vendor.isParent(given.holder()))) {
            marks.amber(answer);
        } else if (!isEntity) {
            marks.red(answer);
        }
    }

    private static void references(Desk desk, Marks marks) {
        int wanted = desk.whole("claim.references");
        desk.no("Q5").forEach(marks::green);
        for (Answer answer : desk.yes("Q5")) {
            if (desk.references == null) {
                marks.grey(answer);
            } else if (desk.references.given() == 0) {
                marks.red(answer);
            } else if (desk.references.given() < wanted || desk.references.similarAndChecked() < wanted) {
                marks.amber(answer);
            } else {
                marks.green(answer);
            }
        }
        open(desk, marks, "Q5", Claims::isYesOrNo);
    }

    private static void ownership(Desk desk, Marks marks) {
        for (Answer answer : desk.answers("Q1")) {
            if (answer.choice() != null) {
                Points.markIf(!desk.settles("ip-vesting"), marks::grey, answer);
                desk.clauses("ip-vesting").forEach(clause -> vesting(marks, answer, answer.choice(), clause));
            }
        }
        open(desk, marks, "Q1", answer -> answer.choice() != null);
    }

    private static void vesting(Marks marks, Answer answer, String said, Clause clause) {
        String shown = clause.position();
        if (Objects.equals(said, shown)) {
            marks.green(answer);
        } else if (shown != null && !said.equals("on creation")) {
            marks.amber(answer);
        } else if (shown != null && LATE.contains(shown)) {
            marks.red(answer);
        } else if ("milestone payment".equals(shown)) {
            marks.amber(answer);
        }
    }

    private static void tenure(Desk desk, Marks marks) {
        for (Answer answer : desk.answers("TENURE")) {
            if (answer.number() != null) {
                if (desk.tenure == null || desk.tenure.people() == 0) {
                    marks.grey(answer);
                } else {
                    years(desk, marks, answer, answer.number(), desk.tenure);
                }
            }
        }
        open(desk, marks, "TENURE", answer -> answer.number() != null);
    }

    private static void years(Desk desk, Marks marks, Answer answer, BigDecimal said, Tenure tenure) {
        BigDecimal below = tenure.yearsBelow(said);
        if (below.compareTo(desk.limit("claim.tenure.plainly.years")) > 0) {
            marks.red(answer);
        } else if (below.compareTo(desk.limit("claim.tenure.partly.years")) > 0
                || tenure.undated() > 0
                || tenure.unclear() > 0) {
            marks.amber(answer);
        } else {
            marks.green(answer);
        }
    }

    private static void escalation(Desk desk, Marks marks) {
        boolean project = !desk.isModel(Model.OUTSTAFFING);
        desk.no("Q7").forEach(marks::green);
        for (Answer answer : desk.yes("Q7")) {
            Points.markIf(desk.says("escalation-path", "no"), marks::red, answer);
            Points.markIf(desk.says("escalation-path", "yes"), marks::green, answer);
            Points.markIf(project && !desk.settles("escalation-path"), marks::grey, answer);
        }
        if (project) {
            open(desk, marks, "Q7", Claims::isYesOrNo);
        }
    }
}
