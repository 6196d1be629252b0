package org.countersign.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.audit.Audit;
import org.countersign.facts.Attestation;
import org.countersign.facts.Attrition;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.RateCard;
import org.countersign.report.Wording;
import org.jspecify.annotations.Nullable;

/** What of an audit can be set beside another at a glance: how much there is to do, and a few figures. */
public final class Figures {

    private Figures() {}

    /** How many requests the letter to the vendor would hold. */
    public static int requests(Audit audit) {
        return Request.of(new Docket(audit)).size();
    }

    /** What ends, without what merely begins or is needed by then. */
    public static List<Deadline> endings(Audit audit) {
        return Deadline.of(audit).stream().filter(Figures::ends).toList();
    }

    /** The figures by name, each in words; what is not known is left out. */
    public static Map<String, String> of(Audit audit) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("Engagement model", Wording.model(audit.engagement().model()));
        put(figures, "Start of the engagement", audit.engagement().start());
        put(figures, "End of the engagement", audit.engagement().end());
        figures.put("People", String.valueOf(audit.facts(Person.class).size()));
        figures.put("NDAs", String.valueOf(audit.facts(Nda.class).size()));
        audit.facts(Attrition.class).stream()
                .findFirst()
                .ifPresent(rate -> figures.put("Attrition in twelve months", plain(rate.percent()) + " %"));
        rates(audit, figures);
        certificates(audit, figures);
        return figures;
    }

    private static boolean ends(Deadline deadline) {
        return !deadline.kind().equals("Needed by") && !deadline.what().startsWith("Start ");
    }

    private static void rates(Audit audit, Map<String, String> figures) {
        List<BigDecimal> rates = audit.facts(RateCard.class).stream()
                .map(RateCard::dollarsPerHour)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (!rates.isEmpty()) {
            String lowest = plain(rates.get(0));
            String highest = plain(rates.get(rates.size() - 1));
            figures.put("US dollars an hour", lowest.equals(highest) ? lowest : "from " + lowest + " to " + highest);
        }
    }

    private static void certificates(Audit audit, Map<String, String> figures) {
        for (Attestation each : audit.facts(Attestation.class)) {
            if (each.isOwn() && each.expiresOn() != null) {
                String kind = each.isIso27001() ? "ISO 27001" : each.isSoc2() ? "SOC 2" : each.kind();
                String name = Wording.sentence(kind) + " until";
                figures.merge(
                        name, each.expiresOn().toString(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> figures, String name, @Nullable LocalDate day) {
        if (day != null) {
            figures.put(name, day.toString());
        }
    }
}
