package org.countersign.report.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.facts.Attestation;
import org.countersign.facts.BridgeLetter;
import org.countersign.facts.Fact;
import org.countersign.facts.Nda;
import org.countersign.facts.Part;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.report.Where;
import org.jspecify.annotations.Nullable;

/** A day on which something ends or falls due. */
public record Deadline(LocalDate day, String kind, String what, String where) {

    /** Every such day of an audit, the earliest first. */
    public static List<Deadline> of(Audit audit) {
        Stream<Deadline> ofFacts = Stream.of(
                        each(audit, Attestation.class, "Certificate or report", Attestation::expiresOn),
                        each(audit, BridgeLetter.class, "Bridge letter", BridgeLetter::to),
                        each(
                                audit,
                                Nda.class,
                                "NDA",
                                nda -> Boolean.TRUE.equals(nda.indefinite()) ? null : nda.endsOn()),
                        each(audit, Waiver.class, "Waiver", Waiver::expiresOn),
                        each(audit, Part.class, "Needed by", Part::neededBy))
                .flatMap(deadlines -> deadlines);
        return Stream.concat(ofFacts, contract(audit))
                .sorted(Comparator.comparing(Deadline::day)
                        .thenComparing(Deadline::kind)
                        .thenComparing(Deadline::what)
                        .thenComparing(Deadline::where))
                .toList();
    }

    long daysFrom(LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, day);
    }

    /** How near it is, in words to filter by. */
    String state(LocalDate asOf) {
        long days = daysFrom(asOf);
        if (days < 0) {
            return "past";
        } else if (days <= 30) {
            return "within 30 days";
        }
        return days <= 90 ? "within 90 days" : "later";
    }

    private static Stream<Deadline> contract(Audit audit) {
        return Stream.of(
                        deadline(
                                audit.engagement(),
                                "Contract",
                                "Start of the engagement",
                                audit.engagement().start()),
                        deadline(
                                audit.engagement(),
                                "Contract",
                                "End of the engagement",
                                audit.engagement().end()))
                .flatMap(deadline -> deadline);
    }

    private static <F extends Fact> Stream<Deadline> each(Audit audit, Class<F> type, String kind, Ending<F> ending) {
        return audit.facts(type).stream()
                .flatMap(fact -> deadline(fact, kind, fact.subject().label(), ending.of(fact)));
    }

    private static Stream<Deadline> deadline(Fact fact, String kind, String what, @Nullable LocalDate day) {
        String where = Texts.lines(fact.sources().stream().map(Deadline::shortly));
        return day == null ? Stream.empty() : Stream.of(new Deadline(day, kind, what, where));
    }

    /** Without its cells: the whole row is meant. */
    private static String shortly(Source source) {
        return Where.is(
                new Source(source.file(), source.sheet(), source.row(), source.page(), source.path(), List.of()));
    }

    private interface Ending<F> {
        @Nullable
        LocalDate of(F fact);
    }
}
