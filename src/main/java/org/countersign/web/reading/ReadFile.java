package org.countersign.web.reading;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.countersign.reading.ReadingJson;
import org.countersign.report.Where;
import org.countersign.store.Facts;
import org.countersign.store.StoredNote;

/**
 * What was read of one file.
 *
 * @param from the number of the first of the facts that are shown
 * @param notesFrom the number of the first of the notes that are shown
 */
public record ReadFile(
        String review,
        ReadingJson.FileJson file,
        List<Facts.Type> types,
        int from,
        List<Fact> facts,
        int notesFrom,
        int notesCount,
        List<StoredNote> notes,
        Preview preview) {
    static final int FACTS = 30;
    static final int NOTES = 50;

    /** A fact with its values in words and the places where they stand. */
    public record Fact(String type, String label, Map<String, String> values, List<Place> places) {

        static Fact of(String label, ReadingJson.FactJson fact, String file) {
            Map<String, String> values = new LinkedHashMap<>();
            fact.values().forEach((name, value) -> values.put(Outcomes.name(name), words(value)));
            List<Place> places = fact.sources().stream()
                    .sorted(Comparator.comparing(source -> !source.file().equals(file)))
                    .map(Place::of)
                    .toList();
            return new Fact(Outcomes.name(fact.type()), label, values, places);
        }

        private static String words(Object value) {
            if (value instanceof Boolean truth) {
                return truth ? "yes" : "no";
            }
            return value instanceof List<?> list
                    ? String.join(", ", list.stream().map(String::valueOf).toList())
                    : Objects.toString(value);
        }
    }

    /** Where a fact stands. */
    public record Place(String words, String quote, Cited cited) {
        static Place of(ReadingJson.SourceJson source) {
            String words = Where.is(new org.countersign.report.json.FindingJson.SourceJson(
                    source.file(),
                    source.sheet(),
                    source.cell(),
                    source.row(),
                    source.page(),
                    source.path(),
                    source.quote(),
                    null));
            return new Place(words, source.quote(), Cited.of(source));
        }
    }

    public int count() {
        return types.stream().mapToInt(Facts.Type::count).sum();
    }

    public String href(int fact, int note) {
        return "/reviews/" + review + "/read/file?file=" + WhatWasRead.encoded(file.file()) + "&fact=" + fact + "&note="
                + note;
    }

    public int lastFact() {
        return from + facts.size() - 1;
    }

    public int lastNote() {
        return notesFrom + notes.size() - 1;
    }

    public int factsBefore() {
        return Math.max(1, from - FACTS);
    }

    public int notesBefore() {
        return Math.max(1, notesFrom - NOTES);
    }
}
