package org.countersign.bench.byhand;

import java.util.List;
import java.util.Objects;
import org.countersign.facts.Clause;
import org.countersign.facts.Component;
import org.countersign.facts.Model;
import org.countersign.facts.Part;
import org.countersign.facts.Person;

/** How the work is arranged: who knows what, who employs whom, and what a change or a defect costs, by hand. */
final class Arrangements {

    private Arrangements() {}

    static void att08(Desk desk, Marks marks) {
        for (Component component : desk.components) {
            if (Boolean.FALSE.equals(component.critical())) {
                marks.notApplicable();
            } else if (Boolean.TRUE.equals(component.documented())) {
                marks.green(component);
            } else {
                known(desk, marks, component);
            }
        }
    }

    private static void known(Desk desk, Marks marks, Component component) {
        Integer people = component.people();
        if (people == null) {
            marks.amber(component);
        } else if (people <= desk.whole("continuity.people.red")) {
            marks.red(component);
        } else if (people < desk.whole("continuity.people.green")) {
            marks.amber(component);
        } else {
            marks.green(component);
        }
    }

    static void del03(Desk desk, Marks marks) {
        List<String> pricings = desk.project().stream()
                .map(Part::pricing)
                .filter(Objects::nonNull)
                .toList();
        for (Clause clause : desk.clauses("change-control", "none")) {
            boolean fixed = pricings.isEmpty() || pricings.contains("fixed price");
            Points.markIf(fixed, marks::red, clause);
            Points.markIf(!fixed, marks::amber, clause);
        }
        desk.clauses("change-control", "unpriced").forEach(marks::amber);
        desk.clauses("change-control", "priced").forEach(marks::green);
        Points.leftOpen(desk, marks, "change-control");
    }

    static void del04(Desk desk, Marks marks) {
        desk.clauses("warranty", "none").forEach(marks::amber);
        for (Clause clause : desk.clauses("warranty", "warranty")) {
            boolean enough = clause.number() != null && clause.number().compareTo(desk.limit("warranty.days")) >= 0;
            Points.markIf(enough, marks::green, clause);
            Points.markIf(!enough, marks::amber, clause);
        }
        Points.leftOpen(desk, marks, "warranty");
    }

    static void emp02(Desk desk, Marks marks) {
        if (!desk.has("roster")) {
            return;
        }
        for (Person person : desk.people) {
            if (person.isEmbedded() && !person.leftBefore(desk.today)) {
                employed(desk, marks, person);
            }
        }
    }

    private static void employed(Desk desk, Marks marks, Person person) {
        if ("employee".equals(person.form())) {
            marks.green(person);
        } else {
            boolean refused = desk.says("employment-indemnity", "no");
            boolean open = desk.has("contract") && !desk.settles("employment-indemnity");
            Points.markIf(refused && person.form() != null, marks::red, person);
            Points.markIf((refused && person.form() == null) || open, marks::amber, person);
            Points.markIf(desk.says("employment-indemnity", "yes"), marks::green, person);
        }
    }

    static void emp03(Desk desk, Marks marks) {
        for (Person person : desk.people) {
            if (person.isEmbedded() && person.activeOn(desk.today)) {
                Integer months = person.monthsUnreviewed(desk.today);
                if (months == null || months > desk.whole("assignment.review.months")) {
                    marks.amber(person);
                } else if (desk.has("roster")) {
                    marks.green(person);
                }
            }
        }
    }

    static void fit08(Desk desk, Marks marks) {
        if (!desk.isModel(Model.OUTSTAFFING)) {
            for (Part project : desk.project()) {
                boolean vendors = Boolean.FALSE.equals(project.directsDailyWork());
                Points.markIf(vendors, marks::green, project);
                Points.markIf(!vendors, marks::amber, project);
            }
            Points.nothingSaid(desk, marks, !desk.project().isEmpty());
        }
        if (!desk.isModel(Model.OUTSOURCING)) {
            desk.team().forEach(team -> label(desk, marks, team));
            Points.nothingSaid(desk, marks, !desk.team().isEmpty());
        }
    }

    private static void label(Desk desk, Marks marks, Part team) {
        boolean directed = Boolean.TRUE.equals(team.directsDailyWork());
        boolean milestones = "milestones".equals(team.billing());
        Points.markIf(!directed || milestones, marks::amber, team);
        desk.clauses("team-acceptance", "yes").forEach(marks::amber);
        Points.notSettled(desk, marks, "team-acceptance");
        Points.markIf(!desk.has("contract") && !desk.settles("team-acceptance"), marks::grey, team);
        Points.markIf(directed && !milestones && desk.says("team-acceptance", "no"), marks::green, team);
    }
}
