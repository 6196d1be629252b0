package org.countersign.bench.byhand;

import java.math.BigDecimal;
import org.countersign.facts.Answer;
import org.countersign.facts.Engagement;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;

/** How far the answers and the reviews can be relied on, by hand. */
final class Trust {

    private Trust() {}

    static void int05(Desk desk, Marks marks) {
        for (Answer answer : desk.answers) {
            if (answer.closed() && answer.reply() == Reply.YES) {
                boolean limited = answer.hedge() != null || Boolean.TRUE.equals(answer.borrowed());
                Points.markIf(limited, marks::amber, answer);
                Points.markIf(!limited, marks::green, answer);
            }
        }
    }

    static void int06(Desk desk, Marks marks) {
        boolean signed = desk.answers("ANSWERED-BY").stream().anyMatch(answer -> answer.reply() == Reply.YES);
        boolean dated = desk.answers("ANSWERED-ON").stream().anyMatch(answer -> answer.date() != null);
        for (Register register : desk.register("questionnaire")) {
            Points.markIf(register.rows() > 0 && !(signed && dated), marks::amber, register);
        }
        for (Answer answer : desk.answers("ANSWERED-ON")) {
            Integer months = answer.monthsSince(desk.today);
            if (answer.date() != null && months != null) {
                boolean old = months > desk.whole("questionnaire.age.months");
                boolean ahead = answer.date().isAfter(desk.today);
                Points.markIf(old || ahead, marks::amber, answer);
                Points.markIf(!old && !ahead && signed, marks::green, answer);
            }
        }
    }

    static void int08(Desk desk, Marks marks) {
        Engagement engagement = desk.engagement;
        if (engagement == null) {
            return;
        }
        Integer months = engagement.monthsSinceReview(desk.today);
        if (months != null) {
            reviewed(desk, marks, engagement, months);
        } else if (engagement.startsAfter(desk.today)) {
            marks.notApplicable();
        } else if (desk.has("engagement")) {
            marks.amber(engagement);
        }
    }

    private static void reviewed(Desk desk, Marks marks, Engagement engagement, int months) {
        String tier = engagement.reviewTier();
        boolean open = tier == null && engagement.critical() == null;
        boolean critical = Boolean.TRUE.equals(engagement.critical()) || "critical".equals(tier) || open;
        String key = critical ? "critical" : tier == null ? "high" : tier;
        boolean late = months > desk.whole("review." + key + ".months");
        Points.markIf(late && critical, marks::red, engagement);
        Points.markIf(late && !critical, marks::amber, engagement);
        Points.markIf(!late, marks::green, engagement);
    }

    static void int09(Desk desk, Marks marks) {
        if (desk.answerCount != null) {
            BigDecimal most = desk.limit("questions.blank.percent");
            boolean many = desk.answerCount.percent().compareTo(most) > 0;
            Points.markIf(many, marks::amber, desk.answerCount);
            Points.markIf(!many, marks::green, desk.answerCount);
        }
    }

    static void int10(Desk desk, Marks marks) {
        for (Answer answer : desk.answers) {
            boolean scored = answer.closed()
                    && answer.number() == null
                    && answer.date() == null
                    && (answer.reply() == Reply.YES || answer.reply() == Reply.NO || answer.reply() == Reply.PARTLY);
            Points.markIf(scored && answer.good() == null, marks::grey, answer);
            Points.markIf(scored && answer.good() != null, marks::green, answer);
        }
    }
}
