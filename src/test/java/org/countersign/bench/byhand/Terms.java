package org.countersign.bench.byhand;

import java.util.List;
import java.util.Set;
import org.countersign.facts.Agreement;
import org.countersign.facts.Fact;

/** Of the contract protections the agreements in force, by hand. */
final class Terms {

    private static final Set<String> OF_WORK = Set.of("statement of work", "contract");

    private Terms() {}

    static void leg09(Desk desk, Marks marks) {
        List<Agreement> ofWork = desk.agreements.stream()
                .filter(each -> each.kind() != null && OF_WORK.contains(each.kind()))
                .toList();
        if (desk.anybodyWorks()) {
            underWhat(desk, marks, ofWork);
        }
        for (Agreement each : desk.agreements) {
            if (each.signedBy(desk.today)) {
                signed(desk, marks, each);
            } else {
                unsigned(desk, marks, each);
            }
        }
    }

    /** Somebody works: under which statement of work? */
    private static void underWhat(Desk desk, Marks marks, List<Agreement> ofWork) {
        if (ofWork.isEmpty()) {
            desk.register("agreements").forEach(marks::red);
        }
        List<Agreement> signed =
                ofWork.stream().filter(each -> each.signedBy(desk.today)).toList();
        if (signed.isEmpty()) {
            ofWork.forEach(marks::red);
        }
        if (signed.stream().noneMatch(each -> each.runsOn(desk.today))) {
            for (Agreement each : signed) {
                Points.markIf(each.startsAfter(desk.today), marks::amber, each);
                Points.markIf(each.endedBy(desk.today) && !Boolean.TRUE.equals(each.renews()), marks::red, each);
            }
        }
    }

    private static void unsigned(Desk desk, Marks marks, Agreement each) {
        if (each.endedBy(desk.today)) {
            marks.amber(each);
        } else if (!each.startsAfter(desk.today)) {
            Points.<Fact>markIf(desk.anybodyWorks(), marks::red, each);
            Points.<Fact>markIf(!desk.anybodyWorks(), marks::amber, each);
        }
    }

    private static void signed(Desk desk, Marks marks, Agreement each) {
        Points.markIf(each.kind() == null, marks::amber, each);
        if (each.endedBy(desk.today)) {
            Points.markIf(Boolean.TRUE.equals(each.renews()), marks::amber, each);
            return;
        }
        boolean dated = each.startsOn() != null && each.signedOn() != null && !each.isTermUnknown();
        boolean renewalKnown = isRenewalKnown(desk, each);
        Points.markIf(!dated || each.isSignedLate() || !renewalKnown, marks::amber, each);
        boolean good = dated && !each.isSignedLate() && each.kind() != null && each.runsOn(desk.today);
        Points.markIf(good && isRenewalFar(desk, each), marks::green, each);
    }

    /** Nothing about the renewal is missing or due. */
    private static boolean isRenewalKnown(Desk desk, Agreement each) {
        Integer days = each.daysToNotice(desk.today);
        if (Boolean.TRUE.equals(each.renews()) && each.endsOn() != null) {
            return days != null && days > desk.whole("agreement.renewal.notice.days");
        }
        return each.endsOn() == null || each.renews() != null;
    }

    private static boolean isRenewalFar(Desk desk, Agreement each) {
        Integer days = each.daysToNotice(desk.today);
        return each.endsOn() == null
                || Boolean.FALSE.equals(each.renews())
                || (days != null && days > desk.whole("agreement.renewal.notice.days"));
    }
}
