package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Model;
import org.countersign.facts.Reply;

/** Hours in common, service levels and notice of incidents, by hand. */
final class ServiceTerms {

    private ServiceTerms() {}

    static void com05(Desk desk, Marks marks) {
        for (Answer answer : desk.answers("OVERLAP-HOURS")) {
            BigDecimal hours = answer.number();
            if (hours == null) {
                Points.markIf(answer.reply() != Reply.UNANSWERED, marks::amber, answer);
            } else if (hours.compareTo(desk.limit("day.hours")) > 0) {
                marks.amber(answer);
            } else if (hours.compareTo(desk.limit("overlap.green.hours")) >= 0) {
                marks.green(answer);
            } else if (desk.engagement != null) {
                boolean few = hours.compareTo(desk.limit("overlap.red.hours")) < 0;
                Points.markIf(few && !desk.isModel(Model.OUTSOURCING), marks::red, answer);
                Points.markIf(!few || desk.isModel(Model.OUTSOURCING), marks::amber, answer);
            }
        }
    }

    static void com06(Desk desk, Marks marks) {
        List<Clause> remedies = desk.clauses("service-level-remedy", "credits", "termination");
        desk.clauses("service-levels", "none", "not measured").forEach(marks::amber);
        desk.clauses("service-level-remedy", "none").forEach(marks::amber);
        Points.leftOpen(desk, marks, "service-levels");
        Points.leftOpen(desk, marks, "service-level-remedy");
        if (desk.has("contract") && !remedies.isEmpty()) {
            desk.clauses("service-levels", "measured").forEach(marks::green);
        }
    }

    static void sec05(Desk desk, Marks marks) {
        desk.clauses("incident-notice").forEach(notice -> notice(desk, marks, notice));
        desk.clauses("incident-contact", "no").forEach(marks::amber);
        Points.leftOpen(desk, marks, "incident-notice");
        Points.leftOpen(desk, marks, "incident-contact");
    }

    private static void notice(Desk desk, Marks marks, Clause notice) {
        boolean timed = "time limit".equals(notice.position());
        BigDecimal hours = timed ? notice.number() : null;
        Points.markIf("no time limit".equals(notice.position()) || (timed && hours == null), marks::amber, notice);
        boolean none = "none".equals(notice.position());
        boolean late = hours != null && hours.compareTo(desk.limit("incident.notice.red.hours")) > 0;
        if (none || late) {
            unlessScoped(desk, marks, notice);
        } else if (hours != null) {
            inTime(desk, marks, notice, hours);
        }
    }

    private static void unlessScoped(Desk desk, Marks marks, Clause notice) {
        if (desk.engagement != null) {
            boolean out = Boolean.FALSE.equals(desk.engagement.personalData());
            Points.markIf(out, marks::amber, notice);
            Points.markIf(!out, marks::red, notice);
        }
    }

    private static void inTime(Desk desk, Marks marks, Clause notice, BigDecimal hours) {
        boolean rather = hours.compareTo(desk.limit("incident.notice.green.hours")) > 0;
        boolean strict = hours.compareTo(desk.limit("incident.notice.dora.hours")) > 0;
        boolean entity = desk.engagement == null || !Boolean.FALSE.equals(desk.engagement.financialEntity());
        Points.markIf(rather || (strict && entity && desk.engagement != null), marks::amber, notice);
        boolean good = !rather && !(strict && entity) && desk.engagement != null;
        Points.markIf(good && desk.has("contract") && desk.says("incident-contact", "yes"), marks::green, notice);
    }
}
