package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Clause;
import org.countersign.facts.Model;
import org.countersign.facts.Part;
import org.countersign.facts.RateCard;
import org.countersign.facts.Upfront;

/** The area pricing and hidden cost, by hand. */
final class Pricing {

    private Pricing() {}

    static void pri01(Desk desk, Marks marks) {
        if (!desk.isModel(Model.OUTSOURCING)) {
            usual(marks, desk.team(), Set.of("monthly", "hourly"), Set.of("monthly"));
            Points.nothingSaid(desk, marks, !desk.team().isEmpty());
        }
        if (!desk.isModel(Model.OUTSTAFFING)) {
            Set<String> pricing = Set.of("fixed price", "time and materials", "retainer");
            usual(marks, desk.project(), pricing, Set.of("milestones", "monthly", "as agreed"));
            Points.nothingSaid(desk, marks, !desk.project().isEmpty());
        }
    }

    private static void usual(Marks marks, List<Part> parts, Set<String> pricing, Set<String> billing) {
        for (Part part : parts) {
            boolean given = part.pricing() != null && part.billing() != null;
            if (given && pricing.contains(part.pricing()) && billing.contains(part.billing())) {
                marks.green(part);
            } else {
                marks.amber(part);
            }
        }
    }

    static void pri02(Desk desk, Marks marks) {
        boolean any = desk.rates.stream().anyMatch(RateCard::isComparable);
        for (RateCard rate : desk.rates) {
            if (rate.isComparable()) {
                inBand(desk, marks, rate);
            } else if (any) {
                marks.amber(rate);
            } else {
                marks.grey(rate);
            }
        }
        desk.register("rate-card").stream()
                .filter(register -> register.rows() <= 0)
                .forEach(marks::grey);
    }

    private static void inBand(Desk desk, Marks marks, RateCard rate) {
        BigDecimal dollars = rate.dollarsPerHour();
        String band = band(rate.seniority());
        if (rate.seniority() == null
                || dollars == null
                || dollars.compareTo(desk.limit("rate." + band + ".low")) < 0
                || dollars.compareTo(desk.limit("rate." + band + ".high")) > 0) {
            marks.amber(rate);
        } else if (desk.has("rate-card")) {
            marks.green(rate);
        }
    }

    private static String band(String seniority) {
        if ("mid".equals(seniority)) {
            return "mid";
        }
        return "senior".equals(seniority) || "lead".equals(seniority) ? "senior" : "any";
    }

    static void pri03(Desk desk, Marks marks) {
        BigDecimal weeks = desk.limit("rampup.weeks.minimum");
        int few = desk.whole("rampup.joiners.red");
        for (Part team : desk.team()) {
            boolean budgeted = team.rampUpWeeks() != null && team.rampUpWeeks().signum() > 0;
            if (budgeted && team.rampUpWeeks().compareTo(weeks) >= 0) {
                marks.green(team);
            } else if (budgeted) {
                marks.amber(team);
            } else if (team.joiners() == null || team.joiners() > few) {
                marks.red(team);
            } else if (team.joiners() > 0) {
                marks.amber(team);
            } else {
                marks.notApplicable();
            }
        }
        Points.nothingSaid(desk, marks, !desk.team().isEmpty());
    }

    static void pri04(Desk desk, Marks marks) {
        for (Part team : desk.team()) {
            if (Boolean.TRUE.equals(team.managementBudgeted())) {
                marks.green(team);
            } else {
                marks.amber(team);
            }
        }
        Points.nothingSaid(desk, marks, !desk.team().isEmpty());
    }

    static void pri05(Desk desk, Marks marks) {
        BigDecimal red = desk.limit("forecast.red.factor");
        BigDecimal amber = desk.limit("forecast.amber.factor");
        BigDecimal minimum = desk.limit("contingency.minimum.percent");
        for (Part project : desk.project()) {
            BigDecimal growth = project.growth();
            boolean near = growth != null && growth.compareTo(amber) < 0;
            boolean reserve = project.contingencyPercent() != null
                    && project.contingencyPercent().compareTo(minimum) >= 0;
            Points.markIf(growth != null && growth.compareTo(red) >= 0, marks::red, project);
            Points.markIf(!near || !reserve, marks::amber, project);
            Points.markIf(near && reserve, marks::green, project);
        }
        Points.nothingSaid(desk, marks, !desk.project().isEmpty());
    }

    static void pri06(Desk desk, Marks marks) {
        settled(desk, marks, "pricing-cap", !priced(desk, "fixed price", "retainer"));
        settled(desk, marks, "retainer-unused-hours", !priced(desk, "fixed price", "time and materials", "hourly"));
        settled(desk, marks, "extension-fees", true);
    }

    private static boolean priced(Desk desk, String... pricing) {
        List<String> wanted = List.of(pricing);
        return desk.project().stream().anyMatch(part -> part.pricing() != null && wanted.contains(part.pricing()));
    }

    private static void settled(Desk desk, Marks marks, String topic, boolean matters) {
        desk.clauses(topic, "yes").forEach(marks::green);
        if (matters) {
            desk.clauses(topic, "no").forEach(marks::amber);
            Points.notSettled(desk, marks, topic);
        }
    }

    static void pri07(Desk desk, Marks marks) {
        Upfront upfront = desk.upfront;
        if (upfront != null) {
            boolean whole = upfront.total().compareTo(desk.limit("payment.total.percent")) == 0;
            if (upfront.percent().compareTo(desk.limit("payment.upfront.red.percent")) > 0) {
                marks.red(upfront);
            } else if (upfront.percent().compareTo(desk.limit("payment.upfront.amber.percent")) > 0
                    || upfront.unknown() > 0
                    || !whole) {
                marks.amber(upfront);
            } else {
                marks.green(upfront);
            }
        }
        desk.register("payment-terms").stream()
                .filter(register -> register.rows() <= 0)
                .forEach(marks::grey);
    }

    static void pri08(Desk desk, Marks marks) {
        boolean excluded = desk.says("management-excluded", "yes");
        for (Part team : desk.team()) {
            boolean acknowledged = Boolean.FALSE.equals(team.managementIncluded());
            Points.markIf(!acknowledged, marks::amber, team);
            Points.markIf(acknowledged && excluded, marks::green, team);
        }
        desk.clauses("management-excluded", "no").forEach(marks::amber);
        Points.notSettled(desk, marks, "management-excluded");
        Points.nothingSaid(desk, marks, !desk.team().isEmpty());
    }

    static void pri09(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("scaledown.notice.days");
        for (Clause clause : desk.clauses("scale-down-notice", "notice")) {
            if (clause.number() != null && clause.number().compareTo(days) <= 0) {
                marks.green(clause);
            } else {
                marks.amber(clause);
            }
        }
        desk.clauses("scale-down-notice", "none").forEach(marks::amber);
        desk.clauses("minimum-term", "yes").forEach(marks::amber);
        desk.clauses("minimum-term", "no").forEach(marks::green);
        for (String topic : List.of("price-escalator", "conversion-fee")) {
            desk.clauses(topic, "uncapped").forEach(marks::amber);
            desk.clauses(topic, "none", "capped").forEach(marks::green);
        }
        List.of("scale-down-notice", "minimum-term", "price-escalator", "conversion-fee")
                .forEach(topic -> Points.notSettled(desk, marks, topic));
    }
}
