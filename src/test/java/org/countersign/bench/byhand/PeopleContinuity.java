package org.countersign.bench.byhand;

import java.math.BigDecimal;
import org.countersign.facts.Answer;
import org.countersign.facts.Attrition;
import org.countersign.facts.Clause;
import org.countersign.facts.Reply;
import org.countersign.facts.TeamLoss;
import org.countersign.facts.Tenure;

/** The area people and continuity, by hand. */
final class PeopleContinuity {

    private PeopleContinuity() {}

    static void att01(Desk desk, Marks marks) {
        boolean method = desk.answers("Q3-METHOD").stream().anyMatch(PeopleContinuity::says);
        boolean period = desk.answers("Q3-PERIOD").stream().anyMatch(PeopleContinuity::says);
        for (Answer rate : desk.answers("Q3")) {
            if (rate.number() == null) {
                Points.markIf(rate.reply() != Reply.UNANSWERED, marks::amber, rate);
            } else if (method && period) {
                marks.green(rate);
            } else if (desk.has("questionnaire")) {
                marks.amber(rate);
            }
        }
        Points.leftOut(desk, marks, "Q3");
    }

    private static boolean says(Answer answer) {
        return answer.text() != null
                && answer.reply() != Reply.UNANSWERED
                && answer.reply() != Reply.NO
                && answer.reply() != Reply.NOT_APPLICABLE;
    }

    static void att02(Desk desk, Marks marks) {
        Attrition attrition = desk.attrition;
        if (attrition == null) {
            if (desk.has("departures")) {
                desk.register("headcount").stream()
                        .filter(headcount -> headcount.rows() > 0)
                        .forEach(marks::amber);
            }
        } else if (attrition.percent().compareTo(desk.limit("attrition.red.percent")) > 0) {
            marks.red(attrition);
        } else if (attrition.percent().compareTo(desk.limit("attrition.amber.percent")) > 0 || isLow(attrition)) {
            marks.amber(attrition);
        } else {
            marks.green(attrition);
        }
    }

    /** Whether the true rate may be higher. */
    private static boolean isLow(Attrition attrition) {
        return attrition.undated() > 0 || attrition.unexplained() > 0;
    }

    static void att03(Desk desk, Marks marks) {
        for (Answer claim : desk.answers("Q3")) {
            if (claim.number() == null) {
                Points.markIf(claim.reply() != Reply.UNANSWERED, marks::grey, claim);
            } else if (desk.attrition != null) {
                compare(desk, marks, desk.attrition, claim.number());
            }
        }
    }

    private static void compare(Desk desk, Marks marks, Attrition attrition, BigDecimal claimed) {
        BigDecimal points = attrition.pointsAbove(claimed);
        if (points.compareTo(desk.limit("attrition.claim.red.points")) > 0) {
            marks.red(attrition);
        } else if (points.compareTo(desk.limit("attrition.claim.amber.points")) >= 0 || isLow(attrition)) {
            marks.amber(attrition);
        } else {
            marks.green(attrition);
        }
    }

    static void att04(Desk desk, Marks marks) {
        int small = desk.whole("team.small.people");
        int red = desk.whole("team.loss.red.people");
        boolean allQuiet = desk.losses.stream().allMatch(PeopleContinuity::isQuiet);
        for (TeamLoss loss : desk.losses) {
            boolean quiet = isQuiet(loss);
            if (loss.size() >= small || (loss.size() == 0 && quiet)) {
                marks.notApplicable();
            } else if (loss.left() >= red) {
                marks.red(loss);
            } else if (!quiet) {
                marks.amber(loss);
            } else if (allQuiet) {
                marks.green(loss);
            }
        }
    }

    private static boolean isQuiet(TeamLoss loss) {
        return loss.left() == 0 && loss.undated() == 0;
    }

    static void att05(Desk desk, Marks marks) {
        BigDecimal red = desk.limit("tenure.red.years");
        if (desk.tenure != null) {
            tenure(marks, desk.tenure, red, desk.limit("tenure.green.years"));
            return;
        }
        for (Answer claim : desk.answers("TENURE")) {
            if (claim.number() == null) {
                Points.markIf(claim.reply() != Reply.UNANSWERED, marks::amber, claim);
            } else if (claim.number().compareTo(red) < 0) {
                marks.red(claim);
            } else {
                marks.amber(claim);
            }
        }
    }

    private static void tenure(Marks marks, Tenure tenure, BigDecimal red, BigDecimal green) {
        if (tenure.people() > 0 && tenure.meanYears().compareTo(red) < 0) {
            marks.red(tenure);
        } else if (tenure.people() == 0
                || tenure.meanYears().compareTo(green) < 0
                || tenure.undated() > 0
                || tenure.unclear() > 0) {
            marks.amber(tenure);
        } else {
            marks.green(tenure);
        }
    }

    static void att06(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("handover.overlap.days");
        boolean documented = !desk.chosen("Q4", "documented").isEmpty();
        boolean overlap = desk.answers("Q4-OVERLAP").stream().anyMatch(answer -> answer.number() != null);
        for (Answer process : desk.answers("Q4")) {
            if ("none".equals(process.choice()) || process.isNo()) {
                marks.red(process);
            } else if (process.choice() == null) {
                Points.markIf(process.reply() != Reply.UNANSWERED, marks::amber, process);
            } else if (process.choice().equals("ad hoc")) {
                marks.amber(process);
            }
        }
        for (Answer each : desk.answers("Q4-OVERLAP")) {
            boolean few = each.number() != null && each.number().compareTo(days) < 0;
            Points.markIf(few && documented, marks::amber, each);
        }
        boolean enough = desk.answers("Q4-OVERLAP").stream()
                .anyMatch(each -> each.number() != null && each.number().compareTo(days) >= 0);
        for (Answer process : desk.chosen("Q4", "documented")) {
            Points.markIf(enough, marks::green, process);
            Points.markIf(!overlap && desk.has("questionnaire"), marks::amber, process);
        }
        Points.leftOut(desk, marks, "Q4");
    }

    static void att07(Desk desk, Marks marks) {
        BigDecimal days = desk.limit("replacement.days");
        boolean duty = desk.clauses("replacement").stream().anyMatch(clause -> !"none".equals(clause.position()));
        desk.clauses("replacement", "none").forEach(marks::red);
        desk.clauses("replacement", "no time limit").forEach(marks::amber);
        for (Clause clause : desk.clauses("replacement", "time limit")) {
            if (clause.number() == null || clause.number().compareTo(days) > 0) {
                marks.amber(clause);
            } else if (desk.says("replacement-ramp-up", "vendor")) {
                marks.green(clause);
            }
        }
        Points.leftOpen(desk, marks, "replacement");
        if (duty) {
            desk.clauses("replacement-ramp-up", "client").forEach(marks::amber);
            Points.leftOpen(desk, marks, "replacement-ramp-up");
        }
    }

    static void ref01(Desk desk, Marks marks) {
        int wanted = desk.whole("references.count");
        if (desk.references == null) {
            desk.no("Q5").forEach(marks::red);
        } else if (desk.references.given() == 0) {
            Points.markIf(desk.isAnswered("Q5"), marks::red, desk.references);
            Points.markIf(!desk.isAnswered("Q5"), marks::grey, desk.references);
        } else if (desk.references.similarAndChecked() < wanted) {
            marks.amber(desk.references);
        } else {
            marks.green(desk.references);
        }
    }
}
