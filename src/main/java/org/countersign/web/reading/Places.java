package org.countersign.web.reading;

import java.util.Map;
import java.util.Optional;
import org.countersign.intake.read.Columns;
import org.countersign.reading.ReadLeaf.Kind;
import org.countersign.reading.ReadLine;
import org.countersign.store.Leaves;
import org.springframework.stereotype.Component;

/** Finds what stands at a place that may be corrected: a cell, a line of text, a value by its path. */
@Component
final class Places {
    private final Leaves leaves;

    Places(Leaves leaves) {
        this.leaves = leaves;
    }

    /** What stands at a place that may be corrected; empty where nothing does. */
    Optional<String> text(Leaves.Of document, String within, String at) {
        boolean line = at.startsWith("line ");
        boolean cell = at.matches("[A-Z]{1,3}[0-9]{1,7}");
        String digits = at.replaceAll("[^0-9]", "");
        return leaves.parts(document).stream()
                .filter(part -> switch (Kind.valueOf(part.kind())) {
                    case TEXT -> line && within.isEmpty();
                    case VALUES -> !line && within.isEmpty();
                    default -> cell && part.name().equals(within);
                })
                .flatMap(part -> (line || cell) && digits.length() <= 9
                        ? leaves.aroundLine(document, part.number(), Integer.parseInt("0" + digits)).stream()
                        : leaves.aroundPosition(document, part.number(), 0).stream())
                .flatMap(leaf -> Lining.lines(leaf).stream())
                .flatMap(each -> at(each, at).stream())
                .findFirst();
    }

    private static Optional<String> at(ReadLine line, String at) {
        if (at.equals("line " + line.number())
                || at.equals(line.texts().get(0)) && line.texts().containsKey(1)) {
            return Optional.ofNullable(line.texts().get(at.equals("line " + line.number()) ? 0 : 1));
        }
        return line.texts().entrySet().stream()
                .filter(text -> at.equals(Columns.letters(text.getKey()) + line.number()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
