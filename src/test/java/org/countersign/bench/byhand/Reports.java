package org.countersign.bench.byhand;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.countersign.facts.Answer;
import org.countersign.facts.Attestation;
import org.countersign.facts.BridgeLetter;
import org.countersign.facts.CarvedOut;
import org.countersign.facts.Engagement;
import org.jspecify.annotations.Nullable;

/** What a SOC 2 report says and leaves out, by hand. */
final class Reports {

    private Reports() {}

    static void crt03(Desk desk, Marks marks) {
        desk.letters.forEach(letter -> letter(desk, marks, letter));
        if (desk.letters.stream().noneMatch(letter -> "soc2".equals(letter.kind()))) {
            List<Answer> answers = desk.answers("BRIDGE-LETTER");
            answers.stream()
                    .filter(answer -> desk.has("bridge-letters") && Points.isClaimed(answer))
                    .forEach(marks::amber);
            boolean denied = answers.stream().anyMatch(answer -> answer.isNo() || answer.isNotApplicable());
            boolean silent = answers.stream().noneMatch(answer -> Points.isClaimed(answer) || answer.isUnclear());
            if (denied || (silent && desk.has("certificates"))) {
                marks.notApplicable();
            }
        }
    }

    private static void letter(Desk desk, Marks marks, BridgeLetter letter) {
        List<Attestation> reports = desk.attestations.stream()
                .filter(report -> report.kind().equals(letter.kind()) && report.isOf(letter.holder()))
                .toList();
        List<Attestation> dated =
                reports.stream().filter(report -> report.periodEnd() != null).toList();
        Points.markIf(dated.isEmpty() && desk.has("certificates"), marks::amber, letter);
        if (reports.stream().anyMatch(report -> !letter.outlasts(report.periodEnd()))) {
            marks.notApplicable();
            return;
        }
        boolean follows = dated.stream().anyMatch(report -> letter.continues(report.periodEnd()));
        boolean complete = letter.from() != null
                && letter.to() != null
                && Boolean.TRUE.equals(letter.signed())
                && Boolean.TRUE.equals(letter.inScope());
        Integer months = letter.months();
        boolean isLong = months != null && months > desk.whole("bridge.letter.months");
        Points.markIf(isLong || !complete, marks::amber, letter);
        Points.markIf(letter.from() != null && !dated.isEmpty() && !follows, marks::amber, letter);
        Points.markIf(complete && !isLong && follows, marks::green, letter);
    }

    static void crt05(Desk desk, Marks marks) {
        Certificates.each(desk, marks, "soc2", "SOC2", report -> {
            String criteria = String.valueOf(report.exceptionsIn()).toUpperCase(Locale.ROOT);
            boolean named = criteria.matches(".*\\b(CC|PI|A|C|P) ?\\d+\\.\\d.*");
            if (criteria.matches(".*\\bCC ?6\\.[23](\\D.*)?")) {
                marks.red(report);
            } else if (named || !"none".equals(report.exceptions())) {
                Points.markIf(named || report.exceptions() == null || isNoted(report), marks::amber, report);
            } else {
                Points.markIf(isOffered(report), marks::green, report);
            }
        });
    }

    private static boolean isNoted(Attestation report) {
        return "answered".equals(report.exceptions()) || "unanswered".equals(report.exceptions());
    }

    static void crt06(Desk desk, Marks marks) {
        Engagement engagement = desk.engagement;
        Certificates.each(desk, marks, "soc2", "SOC2", report -> {
            Integer months = report.periodMonths();
            boolean fits = months != null && months >= desk.whole("soc2.period.months") && report.criteria() != null;
            if (engagement == null) {
                Points.markIf(!fits, marks::amber, report);
                return;
            }
            boolean covers = covers(report, engagement.coreCode(), "confidentiality")
                    && covers(report, engagement.personalData(), "privacy");
            Points.markIf(!fits || !covers, marks::amber, report);
            Points.markIf(fits && covers && isOffered(report), marks::green, report);
        });
    }

    private static boolean covers(Attestation report, @Nullable Boolean inScope, String criterion) {
        return Boolean.FALSE.equals(inScope) || report.covers(criterion);
    }

    static void crt08(Desk desk, Marks marks) {
        Certificates.each(desk, marks, "soc2", "SOC2", report -> {
            boolean named = !"carved out".equals(report.subservices())
                    || !report.carvedOut().isEmpty();
            boolean dealtWith = report.subservices() != null && named && Boolean.TRUE.equals(report.cuecsMapped());
            Points.markIf(!dealtWith, marks::amber, report);
            Points.markIf(dealtWith && isOffered(report), marks::green, report);
            desk.carvedOut.stream()
                    .filter(service -> service.report().equals(report.subjectId()))
                    .forEach(service -> service(desk, marks, service));
        });
    }

    private static void service(Desk desk, Marks marks, CarvedOut service) {
        List<Attestation> given = desk.attestations.stream()
                .filter(other -> "subservice".equals(other.offeredAs()) && other.isOf(service.name()))
                .filter(other -> other.isSoc2() || other.isIso27001())
                .toList();
        if (given.isEmpty()) {
            Points.markIf(desk.has("certificates"), marks::amber, service);
        } else {
            boolean stands = given.stream().anyMatch(other -> stands(desk, other));
            Consumer<CarvedOut> mark = stands ? marks::green : marks::amber;
            mark.accept(service);
        }
    }

    private static boolean stands(Desk desk, Attestation other) {
        Integer age = other.monthsSincePeriod(desk.today);
        Integer left = other.daysLeft(desk.today);
        boolean current =
                other.isSoc2() ? age != null && age <= desk.whole("soc2.age.red.months") : left != null && left >= 0;
        boolean paper = "report".equals(other.form()) || "certificate".equals(other.form());
        return current && paper && !Boolean.TRUE.equals(other.withdrawn());
    }

    private static boolean isOffered(Attestation report) {
        return "own".equals(report.offeredAs());
    }
}
