package org.countersign.intake.join;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;

/** Leaves out an end that lies before its beginning, as one of the two must be wrong. */
final class DateOrder {

    /** Two fields of which the first cannot lie after the second. */
    private record Pair(String first, String last) {}

    private static final Map<String, List<Pair>> BY_FACT = Map.of(
            "Engagement", List.of(new Pair("start", "end")),
            "Person", List.of(new Pair("start", "lastDay")),
            "Nda", List.of(new Pair("signedOn", "endsOn")),
            "AccessGrant", List.of(new Pair("grantedOn", "revokedOn")),
            "Attestation", List.of(new Pair("periodStart", "periodEnd"), new Pair("issuedOn", "expiresOn")),
            "BridgeLetter", List.of(new Pair("from", "to")));

    private DateOrder() {}

    static Draft checked(Draft draft, Notes notes) {
        Draft checked = draft;
        for (Pair pair : BY_FACT.getOrDefault(draft.kind().fact(), List.of())) {
            if (checked.values().get(pair.first()) instanceof LocalDate first
                    && checked.values().get(pair.last()) instanceof LocalDate last
                    && last.isBefore(first)) {
                note(draft, pair, notes);
                checked = checked.with(pair.last(), null);
            }
        }
        return checked;
    }

    private static void note(Draft draft, Pair pair, Notes notes) {
        notes.unused(
                draft.source().file(),
                Places.within(draft.source(), pair.last()),
                "\""
                        + Places.text(draft.source(), pair.last()) + "\" lies before \""
                        + Places.text(draft.source(), pair.first()) + "\" in "
                        + Places.within(draft.source(), pair.first())
                        + ", which cannot be; it was not used, so correct one of them");
    }
}
