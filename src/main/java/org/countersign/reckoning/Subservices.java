package org.countersign.reckoning;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Attestation;
import org.countersign.facts.CarvedOut;
import org.countersign.reckoning.Reckoning.Evidence;

/** What follows from the services that the vendor's reports leave out. */
final class Subservices {

    private Subservices() {}

    /** Each service that a SOC 2 report of the vendor's own leaves out. */
    static List<CarvedOut> of(Evidence evidence) {
        return evidence.all(Attestation.class).stream()
                .filter(report -> report.isSoc2() && report.isOwn())
                .flatMap(Subservices::of)
                .toList();
    }

    private static Stream<CarvedOut> of(Attestation report) {
        return report.carvedOut().stream()
                .map(name -> new CarvedOut(
                        Reckoning.sources(List.of(report), List.of("carvedOut"), List.of()), report.subjectId(), name));
    }
}
