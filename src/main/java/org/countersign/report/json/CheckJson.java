package org.countersign.report.json;

import java.util.List;
import org.countersign.audit.CheckOutcome;

/** What became of one check. */
public record CheckJson(
        String id,
        String area,
        String title,
        boolean applicable,
        boolean mandatory,
        String meaning,
        String colour,
        String colourBeforeWaiver,
        List<String> missingEvidence,
        List<FindingJson> findings) {

    static CheckJson of(CheckOutcome check) {
        return new CheckJson(
                check.id(),
                check.area(),
                check.title(),
                check.applicable(),
                check.mandatory(),
                check.meaning(),
                check.colour().name(),
                check.colourBeforeWaiver().name(),
                check.missingEvidence(),
                new OneByOne<>(check.findings(), FindingJson::of));
    }

    CheckJson withoutFindings() {
        return new CheckJson(
                id,
                area,
                title,
                applicable,
                mandatory,
                meaning,
                colour,
                colourBeforeWaiver,
                missingEvidence,
                List.of());
    }

    CheckJson withoutWords() {
        return new CheckJson(
                id, area, title, applicable, mandatory, meaning, colour, colourBeforeWaiver, List.of(), List.of());
    }
}
