package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.facts.Engagement;
import org.countersign.facts.Law;
import org.countersign.facts.Part;
import org.countersign.facts.Workplace;
import org.jspecify.annotations.Nullable;

/** The area data protection and employment, by hand. */
final class DataEmployment {

    private static final List<String> ITEMS = List.of(
            "dpa-a-instructions",
            "dpa-b-confidentiality",
            "dpa-c-security",
            "dpa-d-subprocessors",
            "dpa-e-data-subjects",
            "dpa-f-assistance",
            "dpa-g-return",
            "dpa-h-audit");

    private DataEmployment() {}

    static void dp01(Desk desk, Marks marks) {
        if (desk.engagement != null && Boolean.FALSE.equals(desk.engagement.personalData())) {
            marks.notApplicable();
            return;
        }
        desk.clauses("dpa", "no").forEach(marks::red);
        Points.leftOpen(desk, marks, "dpa");
        if (desk.says("dpa", "yes")) {
            ITEMS.forEach(item -> desk.clauses(item, "no").forEach(marks::amber));
            ITEMS.forEach(item -> Points.notSettled(desk, marks, item));
            if (ITEMS.stream().allMatch(item -> desk.says(item, "yes"))) {
                desk.clauses("dpa", "yes").forEach(marks::green);
            }
        }
    }

    static void emp01(Desk desk, Marks marks) {
        BigDecimal signs = desk.limit("employment.signs.amber");
        desk.team().forEach(team -> team(marks, team, signs));
        if (desk.engagement != null) {
            desk.team().forEach(team -> contractLicence(desk, marks, desk.engagement, team));
        }
        desk.workplaces.forEach(place -> desk.team().forEach(team -> licence(desk, marks, place, team)));
        if (desk.team().isEmpty()) {
            desk.register("project-facts").stream()
                    .filter(facts -> facts.rows() > 0)
                    .forEach(marks::amber);
        }
    }

    private static void team(Marks marks, Part team, BigDecimal signs) {
        boolean clientActs = Boolean.TRUE.equals(team.clientSetsTerms());
        boolean noSupervisor = Boolean.FALSE.equals(team.vendorSupervisor());
        boolean given = team.clientSetsTerms() != null && team.vendorSupervisor() != null;
        boolean many = BigDecimal.valueOf(team.jointEmploymentSigns()).compareTo(signs) >= 0;
        boolean missing = "missing".equals(team.leasingLicence());
        if (clientActs && noSupervisor) {
            marks.red(team);
        } else if (!given || clientActs || noSupervisor || many || missing) {
            marks.amber(team);
        } else {
            marks.green(team);
        }
    }

    private static void contractLicence(Desk desk, Marks marks, Engagement engagement, Part team) {
        Points.markIf(isOpen(desk.law(engagement.governingLaw()), team), marks::amber, engagement);
    }

    private static void licence(Desk desk, Marks marks, Workplace place, Part team) {
        Points.markIf(isOpen(desk.law(place.country()), team), marks::amber, place);
    }

    /** A licence is required and not held, or whether one is required is open and nothing is said of it. */
    private static boolean isOpen(@Nullable Law law, Part team) {
        String held = team.leasingLicence();
        if (law != null && law.leasingLicence().equals("required")) {
            return held == null || held.equals("not required");
        }
        return held == null && (law == null || !law.leasingLicence().equals("not required"));
    }
}
