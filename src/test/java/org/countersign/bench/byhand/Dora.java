package org.countersign.bench.byhand;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.IctService;
import org.countersign.facts.Register;
import org.countersign.facts.Subcontractor;

/** What DORA asks of a financial entity, by hand. */
final class Dora {

    private static final List<String> ALWAYS = List.of(
            "dora-2-a-description",
            "dora-2-b-locations",
            "dora-2-c-data-protection",
            "dora-2-d-data-return",
            "dora-2-e-service-levels",
            "dora-2-f-incident-help",
            "dora-2-g-authorities",
            "dora-2-h-termination",
            "dora-2-i-training");
    private static final List<String> WHERE_CRITICAL = List.of(
            "dora-3-a-targets",
            "dora-3-b-reporting",
            "dora-3-c-contingency",
            "dora-3-d-testing",
            "dora-3-e-monitoring",
            "dora-3-f-exit");
    private static final String CHAIN = "subcontracting-chain";

    private Dora() {}

    static void dor01(Desk desk, Marks marks) {
        if (isNoFinancialEntity(desk)) {
            marks.notApplicable();
            return;
        }
        for (IctService row : desk.services) {
            boolean keys = given(row.contractRef(), row.providerId(), row.supports(), row.serviceType());
            boolean rest = given(row.location(), row.annualCost(), row.start(), row.end());
            boolean lei = "LEI".equals(row.idType());
            boolean wrong = lei
                    && row.idLength() != null
                    && row.idLength()
                            != desk.policy.threshold("dora.lei.length").whole();
            boolean untyped = row.providerId() != null && row.idType() == null;
            Points.markIf(!keys, marks::red, row);
            Points.markIf(!rest || wrong || untyped, marks::amber, row);
            Points.markIf(keys && rest && !wrong && !untyped, marks::green, row);
        }
    }

    private static boolean given(Object... fields) {
        return Stream.of(fields).allMatch(Objects::nonNull);
    }

    static void dor02(Desk desk, Marks marks) {
        if (isNoFinancialEntity(desk)) {
            marks.notApplicable();
        } else {
            items(desk, marks, ALWAYS);
        }
    }

    static void dor03(Desk desk, Marks marks) {
        if (isNoFinancialEntity(desk) || isNotCritical(desk)) {
            marks.notApplicable();
        } else {
            items(desk, marks, WHERE_CRITICAL);
        }
    }

    private static void items(Desk desk, Marks marks, List<String> topics) {
        for (String topic : topics) {
            for (Clause clause : desk.clauses(topic, "no", "weak", "yes")) {
                switch (String.valueOf(clause.position())) {
                    case "no" -> marks.red(clause);
                    case "weak" -> marks.amber(clause);
                    default -> marks.green(clause);
                }
            }
            Points.leftOpen(desk, marks, topic);
        }
    }

    static void dor04(Desk desk, Marks marks) {
        boolean denied = !desk.no("SUBCONTRACTORS").isEmpty();
        boolean named = desk.vendor != null && desk.vendor.isNamingSubcontractors();
        boolean outside = isNoFinancialEntity(desk) || isNotCritical(desk);
        List<Register> empty =
                desk.register(CHAIN).stream().filter(chain -> chain.rows() == 0).toList();
        if (outside || (!empty.isEmpty() && denied && !named)) {
            marks.notApplicable();
        }
        if (!outside) {
            empty.forEach(chain -> emptyChain(desk, marks, chain, denied, named));
            boolean recorded = desk.register(CHAIN).stream().anyMatch(chain -> chain.rows() > 0);
            if (!denied && !recorded) {
                desk.no("SUBCONTRACTING-CHAIN").forEach(marks::red);
            }
            desk.chain.forEach(link -> link(marks, link));
        }
    }

    private static void emptyChain(Desk desk, Marks marks, Register chain, boolean denied, boolean named) {
        List<Answer> claimed = desk.answers("SUBCONTRACTORS").stream()
                .filter(Points::isClaimed)
                .toList();
        claimed.forEach(marks::red);
        if (named && desk.vendor != null) {
            marks.red(desk.vendor);
        }
        Points.markIf(claimed.isEmpty() && !denied && !named, marks::amber, chain);
    }

    private static void link(Marks marks, Subcontractor link) {
        boolean complete = link.rank() != null && Boolean.TRUE.equals(link.conditions());
        Points.markIf(complete, marks::green, link);
        Points.markIf(!complete, marks::amber, link);
    }

    private static boolean isNoFinancialEntity(Desk desk) {
        return desk.engagement != null && Boolean.FALSE.equals(desk.engagement.financialEntity());
    }

    private static boolean isNotCritical(Desk desk) {
        return desk.engagement != null && Boolean.FALSE.equals(desk.engagement.critical());
    }
}
