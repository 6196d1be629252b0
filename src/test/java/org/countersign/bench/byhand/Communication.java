package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;

/** The area communication and deliverables, by hand. */
final class Communication {

    private static final List<String> AGREED =
            List.of("sla-response-time", "sla-sprint-cadence", "sla-reporting-format");
    private static final List<String> SET = List.of("escalation-path", "status-reports", "milestone-reviews");

    private Communication() {}

    static void com01(Desk desk, Marks marks) {
        for (Register contract : desk.register("contract")) {
            Points.markIf(AGREED.stream().allMatch(topic -> desk.says(topic, "none")), marks::red, contract);
            Points.markIf(AGREED.stream().allMatch(topic -> desk.says(topic, "with number")), marks::green, contract);
        }
        for (String topic : AGREED) {
            boolean others = AGREED.stream()
                    .anyMatch(other -> !other.equals(topic) && desk.says(other, "with number", "without number"));
            if (others) {
                desk.clauses(topic, "none").forEach(marks::amber);
            }
            desk.clauses(topic, "without number").forEach(marks::amber);
            Points.leftOpen(desk, marks, topic);
        }
    }

    static void com02(Desk desk, Marks marks) {
        desk.clauses("escalation-path", "no").forEach(marks::red);
        desk.clauses("status-reports", "no").forEach(marks::amber);
        desk.clauses("milestone-reviews", "no").forEach(marks::amber);
        SET.forEach(topic -> Points.leftOpen(desk, marks, topic));
        if (SET.stream().allMatch(topic -> desk.says(topic, "yes"))) {
            desk.register("contract").forEach(marks::green);
        }
    }

    static void com03(Desk desk, Marks marks) {
        boolean levels = !desk.yes("Q7-LEVELS").isEmpty();
        boolean times = !desk.yes("Q7-TIMES").isEmpty();
        for (Answer path : desk.answers("Q7")) {
            if (path.isNo()) {
                marks.red(path);
            } else if (!path.isYes()) {
                Points.markIf(path.reply() != Reply.UNANSWERED, marks::amber, path);
            } else if (levels && times) {
                marks.green(path);
            } else if (desk.has("questionnaire")) {
                marks.amber(path);
            }
        }
        Points.leftOut(desk, marks, "Q7");
    }

    static void com04(Desk desk, Marks marks) {
        boolean norms = !desk.yes("Q6-NORMS").isEmpty();
        for (Answer tools : desk.answers("Q6")) {
            boolean nothing = tools.choice() == null && tools.reply() != Reply.UNANSWERED;
            Points.markIf(nothing || tools.isNo(), marks::amber, tools);
        }
        desk.chosen("Q6", "none").forEach(marks::amber);
        desk.chosen("Q6", "e-mail only").forEach(marks::amber);
        for (Answer tools : desk.chosen("Q6", "named tools")) {
            Points.markIf(norms, marks::green, tools);
            Points.markIf(!norms && desk.has("questionnaire"), marks::amber, tools);
        }
        Points.leftOut(desk, marks, "Q6");
    }

    static void del01(Desk desk, Marks marks) {
        desk.clauses("output-tickets", "no").forEach(marks::red);
        desk.clauses("definition-of-done", "no").forEach(marks::amber);
        Points.leftOpen(desk, marks, "output-tickets");
        Points.leftOpen(desk, marks, "definition-of-done");
        if (desk.says("definition-of-done", "yes")) {
            desk.clauses("output-tickets", "yes").forEach(marks::green);
        }
    }

    static void del02(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("acceptance.deemed.days");
        boolean timeToObject = desk.says("deemed-acceptance", "never");
        desk.clauses("acceptance-criteria", "none").forEach(marks::red);
        desk.clauses("acceptance-criteria", "vague").forEach(marks::amber);
        desk.clauses("cure-period", "no").forEach(marks::amber);
        for (Clause deemed : desk.clauses("deemed-acceptance", "after days")) {
            boolean enough = deemed.number() != null && deemed.number().compareTo(days) >= 0;
            Points.markIf(!enough, marks::amber, deemed);
            timeToObject = timeToObject || enough;
        }
        List.of("acceptance-criteria", "deemed-acceptance", "cure-period")
                .forEach(topic -> Points.leftOpen(desk, marks, topic));
        if (timeToObject && desk.says("cure-period", "yes")) {
            desk.clauses("acceptance-criteria", "measurable").forEach(marks::green);
        }
    }
}
