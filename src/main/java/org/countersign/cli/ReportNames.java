package org.countersign.cli;

import java.util.HashMap;
import java.util.Map;

/** Names the reports of one run after their dossiers; a second dossier of the same name gets a number. */
final class ReportNames {

    private final Map<String, Integer> taken = new HashMap<>();

    String next(String dossier) {
        int count = taken.merge(dossier, 1, Integer::sum);
        return count == 1 ? dossier : dossier + "-" + count;
    }
}
