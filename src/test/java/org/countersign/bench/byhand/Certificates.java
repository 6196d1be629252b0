package org.countersign.bench.byhand;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.countersign.facts.Attestation;
import org.countersign.facts.BridgeLetter;
import org.countersign.facts.Vendor;
import org.jspecify.annotations.Nullable;

/** The area certificates and reports, by hand. */
final class Certificates {

    private static final Set<String> REPORTS = Set.of("soc2", "iso27001");

    private Certificates() {}

    static boolean isNewest(Desk desk, Attestation report) {
        return desk.attestations.stream()
                .noneMatch(other -> other.kind().equals(report.kind()) && other.supersedes(report));
    }

    /** Looks at what counts of one kind, and at what is claimed and not shown. */
    static void each(Desk desk, Marks marks, String kind, String question, Consumer<Attestation> look) {
        boolean own = desk.attestations.stream().anyMatch(each -> each.kind().equals(kind) && each.isOwn());
        for (Attestation report : desk.attestations) {
            if (report.kind().equals(kind) && report.isOwn() && isNewest(desk, report)) {
                look.accept(report);
                Points.markIf(report.offeredAs() == null, marks::amber, report);
            }
        }
        if (!own) {
            if (isNone(desk, question)) {
                marks.notApplicable();
            }
            claimed(desk, marks, question);
        }
    }

    private static void claimed(Desk desk, Marks marks, String question) {
        if (desk.has("certificates")) {
            desk.answers(question).stream().filter(Points::isClaimed).forEach(marks::amber);
        }
    }

    /** The vendor says that it has none, or nobody says anything and the register of certificates is there. */
    private static boolean isNone(Desk desk, String question) {
        return isDenied(desk, question) || (desk.has("certificates") && isNotClaimed(desk, question));
    }

    private static boolean isDenied(Desk desk, String question) {
        return desk.answers(question).stream().anyMatch(answer -> answer.isNo() || answer.isNotApplicable());
    }

    private static boolean isNotClaimed(Desk desk, String question) {
        return desk.answers(question).stream().noneMatch(answer -> Points.isClaimed(answer) || answer.isUnclear());
    }

    static void crt01(Desk desk, Marks marks) {
        each(desk, marks, "soc2", "SOC2", report -> {
            boolean asReport = report.form() == null || report.form().equals("report");
            if (!asReport && List.of("badge", "letter", "certificate").contains(report.form())) {
                marks.red(report);
            }
            boolean type2 = "type 2".equals(report.type());
            boolean lacking = report.form() == null || (!type2 && (report.type() == null || isType1(report)));
            Points.markIf(asReport && lacking, marks::amber, report);
            Points.markIf(
                    "own".equals(report.offeredAs()) && "report".equals(report.form()) && type2, marks::green, report);
        });
    }

    private static boolean isType1(Attestation report) {
        return "type 1".equals(report.type());
    }

    static void crt02(Desk desk, Marks marks) {
        int recent = desk.whole("soc2.age.green.months");
        int limit = desk.whole("soc2.age.red.months");
        each(desk, marks, "soc2", "SOC2", report -> {
            Integer months = report.monthsSincePeriod(desk.today);
            LocalDate end = report.periodEnd();
            if (months == null || end == null || end.isAfter(desk.today)) {
                marks.amber(report);
            } else if (months > limit) {
                marks.red(report);
            } else if (months <= recent || desk.letters.stream().anyMatch(letter -> covers(desk, letter, report))) {
                Points.markIf("own".equals(report.offeredAs()), marks::green, report);
            } else {
                marks.amber(report);
            }
        });
    }

    private static boolean covers(Desk desk, BridgeLetter letter, Attestation report) {
        Integer uncovered = letter.monthsUncovered(report.periodEnd(), desk.whole("bridge.letter.months"), desk.today);
        return report.kind().equals(letter.kind())
                && letter.isOf(report.holder())
                && Boolean.TRUE.equals(letter.signed())
                && letter.continues(report.periodEnd())
                && uncovered != null
                && uncovered <= desk.whole("soc2.age.green.months");
    }

    static void crt04(Desk desk, Marks marks) {
        each(desk, marks, "soc2", "SOC2", report -> {
            String opinion = report.opinion();
            String exceptions = report.exceptions();
            if ("adverse".equals(opinion) || "disclaimer".equals(opinion)) {
                marks.red(report);
            }
            if (opinion == null || opinion.equals("qualified")) {
                marks.amber(report);
            }
            if (exceptions == null || exceptions.equals("unanswered")) {
                marks.amber(report);
            } else if ("unqualified".equals(opinion) && "own".equals(report.offeredAs())) {
                marks.green(report);
            }
        });
    }

    static void crt07(Desk desk, Marks marks) {
        boolean own = desk.attestations.stream().anyMatch(each -> REPORTS.contains(each.kind()) && each.isOwn());
        for (Attestation report : desk.attestations) {
            if (REPORTS.contains(report.kind()) && report.isOwn() && isNewest(desk, report)) {
                scope(marks, report);
                holder(desk, marks, report);
            }
        }
        claimedAndNotShown(desk, marks, "soc2", "SOC2");
        claimedAndNotShown(desk, marks, "iso27001", "ISO27001");
        boolean denied = isDenied(desk, "SOC2") && isDenied(desk, "ISO27001");
        boolean silent = desk.has("certificates") && isNotClaimed(desk, "SOC2") && isNotClaimed(desk, "ISO27001");
        if (!own && (denied || silent)) {
            marks.notApplicable();
        }
    }

    private static void claimedAndNotShown(Desk desk, Marks marks, String kind, String question) {
        if (desk.attestations.stream().noneMatch(each -> each.kind().equals(kind) && each.isOwn())) {
            claimed(desk, marks, question);
            desk.answers(question).stream()
                    .filter(answer -> answer.isPartly() && Boolean.TRUE.equals(answer.borrowed()))
                    .forEach(marks::red);
        }
    }

    private static void scope(Marks marks, Attestation report) {
        boolean complete = report.holder() != null
                && report.offeredAs() != null
                && Boolean.TRUE.equals(report.siteListed())
                && Boolean.TRUE.equals(report.inScope());
        Points.markIf(!complete, marks::amber, report);
    }

    private static void holder(Desk desk, Marks marks, Attestation report) {
        Vendor vendor = desk.vendor;
        if (report.holder() == null) {
            return;
        } else if (vendor == null || vendor.entity() == null) {
            marks.grey(report);
            return;
        }
        boolean scoped = "own".equals(report.offeredAs())
                && Boolean.TRUE.equals(report.siteListed())
                && Boolean.TRUE.equals(report.inScope());
        boolean listed = Boolean.TRUE.equals(report.entityListed());
        if (vendor.isEntity(report.holder())) {
            boolean unlisted = Boolean.FALSE.equals(report.entityListed());
            Points.markIf(unlisted, marks::amber, report);
            Points.markIf(!unlisted && scoped, marks::green, report);
        } else if (vendor.isParent(report.holder())) {
            Points.markIf(!listed, marks::amber, report);
            Points.markIf(listed && scoped, marks::green, report);
        } else if (listed || vendor.isCalled(report.holder())) {
            marks.amber(report);
        } else {
            borrowed(desk, marks, report);
        }
    }

    private static void borrowed(Desk desk, Marks marks, Attestation report) {
        boolean another = desk.attestations.stream()
                .anyMatch(each -> each.kind().equals(report.kind()) && "own".equals(each.offeredAs()));
        Points.markIf("own".equals(report.offeredAs()) || !another, marks::red, report);
    }

    static void crt09(Desk desk, Marks marks) {
        int today = (desk.today.getYear() * 100 + desk.today.getMonthValue()) * 100 + desk.today.getDayOfMonth();
        boolean ended = today > desk.whole("iso27001.2013.last.day");
        each(desk, marks, "iso27001", "ISO27001", certificate -> {
            if (certificate.edition() == null || certificate.edition().equals("2013")) {
                Points.markIf(certificate.edition() != null && ended, marks::red, certificate);
                marks.amber(certificate);
            } else if (certificate.edition().equals("2022")) {
                Points.markIf("own".equals(certificate.offeredAs()), marks::green, certificate);
            }
        });
    }

    static void crt10(Desk desk, Marks marks) {
        each(desk, marks, "iso27001", "ISO27001", certificate -> validity(desk, marks, certificate));
        desk.attestations.stream()
                .filter(each -> REPORTS.contains(each.kind()) && each.isOwn() && isNewest(desk, each))
                .filter(each -> Boolean.TRUE.equals(each.withdrawn()))
                .forEach(marks::red);
    }

    private static void validity(Desk desk, Marks marks, Attestation certificate) {
        boolean future = certificate.futureOn(desk.today);
        boolean mere = "badge".equals(certificate.form()) || "letter".equals(certificate.form());
        Points.markIf(future || mere, marks::amber, certificate);
        Integer days = certificate.daysLeft(desk.today);
        if (days != null && days < 0) {
            marks.red(certificate);
        } else if (days == null || days <= desk.whole("certificate.expiry.days")) {
            marks.amber(certificate);
        } else {
            boolean counts =
                    !Boolean.TRUE.equals(certificate.withdrawn()) && !future && isCertificate(certificate.form());
            renewal(desk, marks, certificate, counts && "own".equals(certificate.offeredAs()));
        }
    }

    private static boolean isCertificate(@Nullable String form) {
        return form == null || form.equals("certificate") || form.equals("report");
    }

    private static void renewal(Desk desk, Marks marks, Attestation certificate, boolean valid) {
        boolean open = desk.has("contract") && !desk.settles("certificate-renewal");
        Points.markIf(open || desk.says("certificate-renewal", "no"), marks::amber, certificate);
        Points.markIf(!desk.has("contract"), marks::grey, certificate);
        Points.markIf(valid && desk.says("certificate-renewal", "yes"), marks::green, certificate);
    }
}
