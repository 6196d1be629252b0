package org.countersign.bench.byhand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Engagement;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Law;
import org.countersign.facts.Person;
import org.countersign.facts.Reply;
import org.jspecify.annotations.Nullable;

/** The area IP ownership, by hand. */
final class IpOwnership {

    private static final String SIGNED = "ip-assignments";
    private static final Set<String> PROMISES = Set.of("promise", "work for hire", "work for hire and promise");
    private static final Set<String> LATE = Set.of("delivery", "final payment", "to be agreed");

    private IpOwnership() {}

    static void ip01(Desk desk, Marks marks) {
        int ahead = desk.whole("ip.signature.ahead.days");
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            List<IpAssignment> own = desk.assignmentsOf(person);
            if (isSigned(own, desk.today)) {
                marks.green(person);
            } else if (person.isEmbedded() && own.stream().anyMatch(IpAssignment::isDayOpen)) {
                marks.amber(person);
            } else if (person.isEmbedded() && person.startedBy(desk.today)) {
                started(desk, marks, person, own);
            } else if (person.isEmbedded()) {
                startsLater(desk, marks, person, own, ahead);
            }
        }
    }

    /** Nothing of the person's own is signed: RED, unless somebody else's row may be theirs. */
    private static void started(Desk desk, Marks marks, Person person, List<IpAssignment> own) {
        if (desk.maybe(SIGNED, person)) {
            marks.amber(person);
        } else if (!own.isEmpty() || desk.has(SIGNED)) {
            marks.red(person);
        }
    }

    private static void startsLater(Desk desk, Marks marks, Person person, List<IpAssignment> own, int ahead) {
        Integer days = person.daysToStart(desk.today);
        boolean soon = days != null && days <= ahead;
        if (soon ? !own.isEmpty() || desk.has(SIGNED) : contradictsItself(own)) {
            marks.amber(person);
        }
    }

    private static boolean isSigned(List<IpAssignment> own, LocalDate today) {
        for (IpAssignment each : own) {
            if (each.signedBy(today)) {
                return true;
            }
        }
        return false;
    }

    /** Of rows none of which is signed: whether one gives both a word and a day. */
    private static boolean contradictsItself(List<IpAssignment> own) {
        return own.stream().anyMatch(row -> row.signed() != null && row.signedOn() != null);
    }

    static void ip02(Desk desk, Marks marks) {
        for (Clause clause : desk.clauses("ip-wording")) {
            if (clause.position() == null) {
                marks.amber(clause);
            } else if (clause.position().equals("none")) {
                marks.red(clause);
            } else if (desk.engagement != null && PROMISES.contains(clause.position())) {
                promised(marks, clause, desk.engagement);
            } else if (desk.engagement != null) {
                byLaw(desk, marks, clause, desk.engagement);
            }
        }
        Points.notFilledIn(desk, marks, "ip-wording");
    }

    private static void promised(Marks marks, Clause clause, Engagement engagement) {
        if (Boolean.FALSE.equals(engagement.coreCode())) {
            marks.amber(clause);
        } else {
            marks.red(clause);
        }
    }

    /** A present assignment or an exclusive licence: what it is worth depends on the law. */
    private static void byLaw(Desk desk, Marks marks, Clause clause, Engagement engagement) {
        boolean licence = "exclusive licence".equals(clause.position());
        Law law = desk.law(engagement.governingLaw());
        if (engagement.governingLaw() == null) {
            marks.grey(clause);
        } else if (law != null && law.assignment().equals(licence ? "not assignable" : "allowed")) {
            marks.green(clause);
        } else {
            marks.amber(clause);
        }
    }

    static void ip03(Desk desk, Marks marks) {
        boolean linked = false;
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            List<IpAssignment> own = desk.assignmentsOf(person);
            if (isSigned(own, desk.today)) {
                own.stream().filter(row -> row.signedBy(desk.today)).forEach(row -> link(desk, marks, person, row));
            } else if (person.startedBy(desk.today)) {
                started(desk, marks, person, own);
            } else if (contradictsItself(own)) {
                marks.amber(person);
            }
        }
        for (IpAssignment row : desk.assignments) {
            linked = linked || (row.person() != null && row.signedBy(desk.today));
        }
        for (Clause clause : desk.clauses("ip-wording")) {
            contractLink(desk, marks, clause, linked && desk.has("roster"));
        }
        Points.notFilledIn(desk, marks, "ip-wording");
    }

    private static void link(Desk desk, Marks marks, Person person, IpAssignment signed) {
        boolean isEntity = desk.isEntity(signed.assignee());
        boolean isClient = desk.engagement != null && desk.engagement.isClient(signed.assignee());
        if (signed.assignee() == null) {
            marks.amber(person);
        } else if (isEntity || isClient) {
            marks.green(person);
        } else if (desk.knowsEntity()) {
            marks.amber(person);
        } else {
            marks.grey(person);
        }
    }

    private static void contractLink(Desk desk, Marks marks, Clause clause, boolean linked) {
        if ("none".equals(clause.position())) {
            marks.red(clause);
        } else if (clause.position() == null || clause.party() == null) {
            marks.amber(clause);
        } else if (!desk.knowsEntity()) {
            marks.grey(clause);
        } else if (!desk.isEntity(clause.party())) {
            marks.amber(clause);
        } else if (PROMISES.contains(clause.position())) {
            marks.amber(clause);
        } else if (linked) {
            marks.green(clause);
        }
    }

    static void ip04(Desk desk, Marks marks) {
        for (Clause clause : desk.clauses("ip-wording")) {
            if (clause.position() == null) {
                marks.amber(clause);
            } else if (clause.position().equals("none")) {
                marks.red(clause);
            } else if (clause.position().equals("promise") || clause.position().equals("work for hire and promise")) {
                marks.amber(clause);
            } else if (desk.engagement != null) {
                forHire(desk, marks, clause, desk.engagement);
            }
        }
        Points.notFilledIn(desk, marks, "ip-wording");
    }

    private static void forHire(Desk desk, Marks marks, Clause clause, Engagement engagement) {
        String law = engagement.governingLaw();
        boolean backed = "work for hire and present".equals(clause.position());
        if (!backed && !"work for hire".equals(clause.position())) {
            byLaw(desk, marks, clause, engagement);
        } else if (law != null && !law.equals("US")) {
            marks.amber(clause);
        } else if (!backed) {
            marks.red(clause);
        } else if (law == null) {
            marks.grey(clause);
        } else {
            marks.green(clause);
        }
    }

    static void ip05(Desk desk, Marks marks) {
        int late = desk.whole("ip.signature.late.days");
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            List<IpAssignment> own = desk.assignmentsOf(person);
            if (!isSigned(own, desk.today)) {
                unsigned(desk, marks, person, own);
            } else if (person.began() == null) {
                marks.amber(person);
            } else {
                inTime(desk, marks, person, own, late);
            }
        }
    }

    private static void unsigned(Desk desk, Marks marks, Person person, List<IpAssignment> own) {
        boolean started = person.startedBy(desk.today);
        boolean toSay = own.isEmpty()
                ? started && (desk.has(SIGNED) || desk.maybe(SIGNED, person))
                : started || contradictsItself(own);
        if (toSay) {
            marks.amber(person);
        }
    }

    private static void inTime(Desk desk, Marks marks, Person person, List<IpAssignment> own, int late) {
        LocalDate began = person.began();
        List<IpAssignment> signed =
                own.stream().filter(row -> row.signedBy(desk.today)).toList();
        boolean onTime = signed.stream().anyMatch(row -> isWithin(row.daysAfter(began), 0));
        boolean covered = signed.stream()
                .anyMatch(row -> isWithin(row.daysAfter(began), late)
                        || (row.signedOn() != null && Boolean.TRUE.equals(row.retroactive())));
        for (IpAssignment row : signed) {
            Integer days = row.daysAfter(began);
            if (isWithin(days, 0)) {
                marks.green(person);
            } else if (days != null && days > late && !covered) {
                marks.red(person);
            } else if (!onTime && (days == null || days <= late || Boolean.TRUE.equals(row.retroactive()))) {
                marks.amber(person);
            }
        }
        boolean contradicted =
                own.stream().anyMatch(row -> Boolean.FALSE.equals(row.signed()) && row.signedOn() != null);
        if (contradicted && !onTime) {
            marks.amber(person);
        }
    }

    private static boolean isWithin(@Nullable Integer days, int limit) {
        return days != null && days <= limit;
    }

    static void ip06(Desk desk, Marks marks) {
        for (Answer answer : desk.answers("Q1")) {
            if (answer.choice() == null) {
                Points.markIf(answer.reply() != Reply.UNANSWERED, marks::amber, answer);
            } else {
                late(answer.choice(), () -> marks.red(answer), () -> marks.amber(answer));
            }
        }
        for (Clause clause : desk.clauses("ip-vesting")) {
            if (clause.position() == null) {
                marks.amber(clause);
            } else {
                late(clause.position(), () -> marks.red(clause), () -> marks.amber(clause));
            }
        }
        Points.notFilledIn(desk, marks, "ip-vesting");
        Points.notAnswered(desk, marks::grey, "Q1");
        if (!desk.chosen("Q1", "on creation").isEmpty()) {
            desk.clauses("ip-vesting", "on creation").forEach(marks::green);
        }
    }

    private static void late(String when, Runnable red, Runnable amber) {
        if (LATE.contains(when)) {
            red.run();
        } else if (when.equals("milestone payment")) {
            amber.run();
        }
    }

    static void ip07(Desk desk, Marks marks) {
        desk.clauses("ip-retained", "retained", "joint").forEach(marks::red);
        desk.clauses("ip-background-schedule", "not scheduled").forEach(marks::amber);
        for (String topic : List.of("ip-retained", "ip-background-schedule")) {
            Points.blank(desk, topic).forEach(marks::amber);
            Points.notFilledIn(desk, marks, topic);
        }
        if (desk.says("ip-background-schedule", "scheduled", "no background")) {
            desk.clauses("ip-retained", "none").forEach(marks::green);
        }
    }

    static void ip08(Desk desk, Marks marks) {
        String topic = "ip-background-licence";
        boolean licensed = desk.says(topic, "perpetual");
        List<Clause> without = desk.clauses(topic, "none", "nothing embedded");
        desk.clauses(topic, "revocable", "term-limited", "non-transferable").forEach(marks::amber);
        Points.blank(desk, topic).forEach(marks::amber);
        Points.notFilledIn(desk, marks, topic);
        desk.clauses(topic, "perpetual").forEach(marks::green);
        if (!without.isEmpty()) {
            desk.clauses(topic, "perpetual").forEach(marks::amber);
        }
        boolean known = false;
        for (Answer answer : desk.answers("BACKGROUND-IP")) {
            boolean embedded = answer.isYes() || answer.isPartly();
            known = known || embedded || answer.isNo();
            without.forEach(clause -> embedded(marks, answer, embedded, clause));
        }
        if (!known && !licensed) {
            without.forEach(marks::grey);
        }
    }

    private static void embedded(Marks marks, Answer answer, boolean embedded, Clause clause) {
        boolean none = "none".equals(clause.position());
        if (embedded && none) {
            marks.red(answer);
        } else if (embedded || (none && answer.isNo())) {
            marks.amber(answer);
        } else if (answer.isNo()) {
            marks.notApplicable();
        }
    }
}
