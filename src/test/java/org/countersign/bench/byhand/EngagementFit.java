package org.countersign.bench.byhand;

import java.util.List;
import java.util.function.Function;
import org.countersign.facts.Model;
import org.countersign.facts.Part;
import org.jspecify.annotations.Nullable;

/** The area engagement fit, by hand. */
final class EngagementFit {

    private EngagementFit() {}

    static void fit01(Desk desk, Marks marks) {
        for (Part team : desk.team()) {
            if (Boolean.TRUE.equals(team.projectManager()) && Boolean.TRUE.equals(team.techLead())) {
                marks.green(team);
            } else if (Boolean.FALSE.equals(team.projectManager()) && Boolean.FALSE.equals(team.techLead())) {
                marks.red(team);
            } else {
                marks.amber(team);
            }
        }
        Points.nothingSaid(desk, marks, !desk.team().isEmpty());
    }

    static void fit02(Desk desk, Marks marks) {
        for (Part project : desk.project()) {
            boolean stable = Boolean.TRUE.equals(project.requirementsStable());
            if (Boolean.FALSE.equals(project.requirementsStable())
                    && (project.pricing() == null || project.pricing().equals("fixed price"))) {
                marks.red(project);
            } else if (stable && Boolean.TRUE.equals(project.requirementsWritten())) {
                marks.green(project);
            } else {
                marks.amber(project);
            }
        }
        Points.nothingSaid(desk, marks, !desk.project().isEmpty());
    }

    static void fit03(Desk desk, Marks marks) {
        oneOf(desk.team(), marks, Part::scope, "ongoing", "bounded");
        Points.nothingSaid(desk, marks, !desk.team().isEmpty());
    }

    static void fit04(Desk desk, Marks marks) {
        oneOf(desk.project(), marks, Part::scope, "bounded", "ongoing");
        Points.nothingSaid(desk, marks, !desk.project().isEmpty());
    }

    static void fit05(Desk desk, Marks marks) {
        oneOf(desk.project(), marks, Part::controlNeed, "low", "medium", "high");
        Points.nothingSaid(desk, marks, !desk.project().isEmpty());
    }

    static void fit06(Desk desk, Marks marks) {
        oneOf(desk.project(), marks, Part::flexibilityNeed, "low", "medium", "high");
        Points.nothingSaid(desk, marks, !desk.project().isEmpty());
    }

    private static void oneOf(
            List<Part> parts, Marks marks, Function<Part, @Nullable String> field, String good, String... poor) {
        for (Part part : parts) {
            String said = field.apply(part);
            if (said == null || List.of(poor).contains(said)) {
                marks.amber(part);
            } else if (said.equals(good)) {
                marks.green(part);
            }
        }
    }

    static void fit07(Desk desk, Marks marks) {
        if (!desk.isModel(Model.OUTSOURCING)) {
            leadTime(desk, marks, desk.team(), "fit.start.team");
        }
        if (!desk.isModel(Model.OUTSTAFFING)) {
            leadTime(desk, marks, desk.project(), "fit.start.project");
        }
    }

    private static void leadTime(Desk desk, Marks marks, List<Part> parts, String key) {
        int lower = desk.whole(key + ".lower.days");
        int upper = desk.whole(key + ".upper.days");
        for (Part part : parts) {
            Integer days = part.daysLeft(desk.today);
            if (days == null) {
                marks.amber(part);
            } else if (days < 0) {
                marks.notApplicable();
            } else if (days < lower) {
                marks.red(part);
            } else if (days <= upper) {
                marks.amber(part);
            } else {
                marks.green(part);
            }
        }
        Points.nothingSaid(desk, marks, !parts.isEmpty());
    }
}
