package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Engagement;
import org.countersign.facts.Vendor;
import org.jspecify.annotations.Nullable;

/** Secure development, sanctions and solvency of the vendor, by hand. */
final class ThirdParty {

    private ThirdParty() {}

    static void sec08(Desk desk, Marks marks) {
        Engagement engagement = desk.engagement;
        if (engagement != null) {
            boolean plain = Boolean.FALSE.equals(engagement.coreCode()) && Boolean.FALSE.equals(engagement.critical());
            desk.no("SSDLC").forEach(plain ? marks::amber : marks::red);
        }
        desk.answers("SSDLC").stream().filter(ThirdParty::isHalf).forEach(marks::amber);
        desk.answers("PENTEST").stream()
                .filter(answer -> answer.isNo() || isHalf(answer))
                .forEach(marks::amber);
        List<Answer> dated = desk.answers("PENTEST-DATE").stream()
                .filter(answer -> answer.date() != null)
                .toList();
        List<Answer> recent =
                dated.stream().filter(test -> isRecent(desk, test)).toList();
        dated.stream().filter(test -> !isRecent(desk, test)).forEach(marks::amber);
        if (dated.isEmpty()) {
            desk.answers("SSDLC").stream().filter(Answer::isGiven).forEach(marks::amber);
        } else if (!recent.isEmpty()) {
            desk.yes("SSDLC").forEach(marks::green);
        }
    }

    private static boolean isRecent(Desk desk, Answer test) {
        return PeopleChecks.isRecent(desk, test.date(), test.monthsSince(desk.today), "pentest.months");
    }

    private static boolean isHalf(Answer answer) {
        return answer.isPartly() || answer.isNotApplicable();
    }

    static void san01(Desk desk, Marks marks) {
        Vendor vendor = desk.vendor;
        if (vendor == null || vendor.sanctionsResult() == null) {
            desk.answers("SANCTIONS").stream()
                    .filter(answer -> answer.isNo() || answer.isPartly())
                    .forEach(marks::amber);
        }
        if (vendor != null) {
            owners(desk, marks, vendor);
            screened(desk, marks, vendor);
        }
    }

    private static void owners(Desk desk, Marks marks, Vendor vendor) {
        BigDecimal share = vendor.listedOwnership();
        if (share != null && share.signum() > 0) {
            boolean half = share.compareTo(desk.limit("sanctions.ownership.red.percent")) >= 0;
            Points.markIf(half, marks::red, vendor);
            Points.markIf(!half, marks::amber, vendor);
        }
    }

    private static void screened(Desk desk, Marks marks, Vendor vendor) {
        String result = vendor.sanctionsResult();
        BigDecimal share = vendor.listedOwnership();
        if (result == null) {
            Points.markIf(vendor.sanctionsScreenedOn() != null || share != null, marks::amber, vendor);
            return;
        }
        boolean clear = result.equals("clear");
        boolean recent = PeopleChecks.isRecent(
                desk,
                vendor.sanctionsScreenedOn(),
                vendor.monthsSinceScreening(desk.today),
                "sanctions.screening.months");
        Points.markIf(result.equals("hit"), marks::red, vendor);
        Points.markIf(result.equals("possible") || (clear && (!recent || share == null)), marks::amber, vendor);
        Points.markIf(clear && recent && share != null && share.signum() <= 0, marks::green, vendor);
    }

    static void fin01(Desk desk, Marks marks) {
        List<Answer> insolvency = desk.answers("INSOLVENCY");
        insolvency.stream().filter(Answer::isYes).forEach(marks::red);
        insolvency.stream().filter(ThirdParty::isHalf).forEach(marks::amber);
        List<Answer> years = numbers(desk, "YEARS-TRADING");
        List<Answer> shares = numbers(desk, "REVENUE-SHARE");
        List<Answer> young = years.stream()
                .filter(answer -> compare(answer.number(), desk.limit("trading.years")) < 0)
                .toList();
        List<Answer> large = shares.stream()
                .filter(answer -> compare(answer.number(), desk.limit("revenue.share.percent")) > 0)
                .toList();
        young.forEach(marks::amber);
        large.forEach(marks::amber);
        if (years.isEmpty() || shares.isEmpty()) {
            insolvency.stream().filter(Answer::isGiven).forEach(marks::amber);
        } else if (young.size() < years.size() && large.size() < shares.size()) {
            desk.no("INSOLVENCY").forEach(marks::green);
        }
    }

    private static List<Answer> numbers(Desk desk, String question) {
        return desk.answers(question).stream()
                .filter(answer -> answer.number() != null)
                .toList();
    }

    private static int compare(@Nullable BigDecimal number, BigDecimal limit) {
        return number == null ? 0 : number.compareTo(limit);
    }

    static void fin02(Desk desk, Marks marks) {
        Engagement engagement = desk.engagement;
        if (engagement == null) {
            return;
        }
        boolean critical = !Boolean.FALSE.equals(engagement.critical());
        boolean noPlan = Boolean.FALSE.equals(engagement.exitPlan());
        if (engagement.alternative() == null) {
            Points.markIf(engagement.critical() != null || engagement.exitPlan() != null, marks::amber, engagement);
        } else if (engagement.alternative().equals("single source")) {
            Points.markIf(critical && noPlan, marks::red, engagement);
            Points.markIf(!critical || !noPlan, marks::amber, engagement);
        } else {
            Points.markIf(engagement.alternative().equals("named"), marks::green, engagement);
            Points.markIf(engagement.alternative().equals("not named"), marks::amber, engagement);
        }
    }
}
