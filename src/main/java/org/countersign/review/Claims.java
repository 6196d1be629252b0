package org.countersign.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.facts.Input;
import org.countersign.facts.Source;
import org.countersign.facts.Waiver;
import org.countersign.intake.Dossier;

/**
 * Waivers that documents claim. Whoever sends documents may be the vendor, so in a review those waivers count that were given
 * there, and no other.
 */
public final class Claims {

    private Claims() {}

    /** What was read, without its waivers; the files that hold them say so. */
    public static Dossier without(Dossier dossier) {
        Map<String, Long> claims = dossier.facts().stream()
                .filter(Waiver.class::isInstance)
                .flatMap(waiver -> waiver.sources().stream().map(Source::file).distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return claims.isEmpty()
                ? dossier
                : new Dossier(
                        dossier.name(),
                        dossier.inputs().stream()
                                .map(input -> noted(input, claims.getOrDefault(input.file(), 0L)))
                                .toList(),
                        dossier.facts().stream()
                                .filter(fact -> !(fact instanceof Waiver))
                                .toList(),
                        dossier.understood(),
                        dossier.open());
    }

    private static Input noted(Input input, long claimed) {
        List<Input.Note> notes = new ArrayList<>(input.notes());
        if (claimed == 1) {
            notes.add(note("claims a waiver, which does not count"));
        } else if (claimed > 1) {
            notes.add(note("claims " + claimed + " waivers, which do not count"));
        }
        return new Input(input.file(), input.sha256(), input.kind(), input.outcome(), notes);
    }

    private static Input.Note note(String what) {
        return new Input.Note(
                "", what + ": in a review a waiver is asked for and approved at its finding; do so if you agree");
    }
}
