package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Attestation;
import org.countersign.facts.Clause;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.countersign.facts.Threshold;
import org.jspecify.annotations.Nullable;

/** The area contract protections, by hand. */
final class ContractProtections {

    private static final Map<String, String> INSURANCE =
            Map.of("professional indemnity", "insurance.pi.minimum", "cyber insurance", "insurance.cyber.minimum");

    private ContractProtections() {}

    static void leg01(Desk desk, Marks marks) {
        BigDecimal red = desk.limit("liability.cap.red.percent");
        BigDecimal amber = desk.limit("liability.cap.amber.percent");
        for (Clause clause : desk.clauses("liability-cap", "capped")) {
            if (clause.number() == null) {
                marks.amber(clause);
            } else if (clause.number().compareTo(red) < 0) {
                marks.red(clause);
            } else if (clause.number().compareTo(amber) < 0) {
                marks.amber(clause);
            } else {
                marks.green(clause);
            }
        }
        desk.clauses("liability-cap", "uncapped").forEach(marks::green);
        Points.notSettled(desk, marks, "liability-cap");
        desk.clauses("liability-carve-outs", "outside", "super-cap").forEach(marks::green);
        if (!desk.says("liability-cap", "uncapped")) {
            byCriticality(desk, marks, desk.clauses("liability-carve-outs", "inside"));
            Points.notSettled(desk, marks, "liability-carve-outs");
        }
    }

    /** RED where the function is critical or may be, else AMBER. */
    private static void byCriticality(Desk desk, Marks marks, List<Clause> clauses) {
        boolean harmless = desk.engagement != null && Boolean.FALSE.equals(desk.engagement.critical());
        for (Clause clause : clauses) {
            if (harmless) {
                marks.amber(clause);
            } else {
                marks.red(clause);
            }
        }
    }

    static void leg02(Desk desk, Marks marks) {
        for (Register register : desk.register("certificates")) {
            for (String kind : INSURANCE.keySet()) {
                boolean there = desk.attestations.stream()
                        .anyMatch(each -> each.isOwn() && each.kind().equals(kind));
                Points.markIf(!there, marks::red, register);
            }
        }
        for (Attestation paper : desk.attestations) {
            if (INSURANCE.containsKey(paper.kind())) {
                if (!paper.isOwn() || paper.expiresOn() == null) {
                    marks.amber(paper);
                } else if (isLast(desk, paper, paper.expiresOn())) {
                    insurance(desk, marks, paper, paper.expiresOn());
                }
            }
        }
    }

    private static boolean isLast(Desk desk, Attestation paper, LocalDate expires) {
        return desk.attestations.stream()
                .noneMatch(each -> each.isOwn()
                        && each.kind().equals(paper.kind())
                        && each.expiresOn() != null
                        && each.expiresOn().isAfter(expires));
    }

    private static void insurance(Desk desk, Marks marks, Attestation paper, LocalDate expires) {
        if (expires.isBefore(desk.today) || Boolean.TRUE.equals(paper.withdrawn())) {
            marks.red(paper);
            return;
        }
        LocalDate end = desk.engagement == null ? null : desk.engagement.end();
        Integer days = paper.daysLeft(desk.today);
        boolean shortly = days != null && days <= desk.whole("insurance.soon.days");
        boolean ends = end == null ? shortly : end.isAfter(expires);
        boolean enough = isEnough(desk.policy.threshold(INSURANCE.getOrDefault(paper.kind(), "")), paper);
        Points.markIf(ends || !enough, marks::amber, paper);
        Points.markIf(!ends && enough && desk.has("certificates"), marks::green, paper);
    }

    private static boolean isEnough(Threshold minimum, Attestation paper) {
        return minimum.measuredIn(paper.currency())
                && paper.limit() != null
                && minimum.value().compareTo(paper.limit()) <= 0;
    }

    static void leg04(Desk desk, Marks marks) {
        boolean free = desk.engagement != null
                && (Boolean.FALSE.equals(desk.engagement.financialEntity())
                        || Boolean.FALSE.equals(desk.engagement.critical()));
        for (Clause clause : desk.clauses("audit-right", "no")) {
            if (free) {
                marks.amber(clause);
            } else {
                marks.red(clause);
            }
        }
        desk.clauses("audit-right", "yes").forEach(marks::green);
        Points.notSettled(desk, marks, "audit-right");
    }

    static void leg05(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("termination.notice.days");
        desk.clauses("termination", "none").forEach(marks::red);
        desk.clauses("termination", "breach only").forEach(marks::amber);
        for (Clause clause : desk.clauses("termination", "convenience")) {
            goodElseAmber(
                    marks, clause, clause.number() != null && clause.number().compareTo(days) <= 0);
        }
        Points.notSettled(desk, marks, "termination");
    }

    static void leg06(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("exit.help.days");
        byCriticality(desk, marks, desk.clauses("exit-help", "none"));
        desk.clauses("exit-help", "unpriced").forEach(marks::amber);
        for (Clause clause : desk.clauses("exit-help", "priced")) {
            goodElseAmber(
                    marks, clause, clause.number() != null && clause.number().compareTo(days) >= 0);
        }
        Points.notSettled(desk, marks, "exit-help");
    }

    private static void goodElseAmber(Marks marks, Clause clause, boolean good) {
        if (good) {
            marks.green(clause);
        } else {
            marks.amber(clause);
        }
    }

    static void leg07(Desk desk, Marks marks) {
        desk.clauses("subcontracting", "free").forEach(marks::red);
        desk.clauses("subcontracting", "consent").forEach(marks::amber);
        desk.clauses("subcontracting", "consent and flow-down", "forbidden").forEach(marks::green);
        Points.notSettled(desk, marks, "subcontracting");
        boolean anybody = false;
        for (Person person : desk.people) {
            if (person.onRoster() && !person.leftBefore(desk.today)) {
                anybody = true;
                Points.markIf(desk.has("roster"), each -> employer(desk, marks, each), person);
            }
        }
        for (Register roster : desk.register("roster")) {
            Points.markIf(!desk.knowsEntity(), marks::amber, roster);
            Points.markIf(!anybody, marks::grey, roster);
        }
    }

    private static void employer(Desk desk, Marks marks, Person person) {
        if (person.employer() == null) {
            marks.amber(person);
        } else if (isKnown(desk, person.employer())) {
            marks.green(person);
        } else if (desk.knowsEntity()) {
            marks.red(person);
        }
    }

    private static boolean isKnown(Desk desk, @Nullable String employer) {
        return desk.isEntity(employer) || (desk.vendor != null && desk.vendor.namesSubcontractor(employer));
    }
}
