package org.countersign.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.Source;
import org.countersign.intake.Dossier;
import org.countersign.intake.Onlooker;
import org.countersign.intake.read.Contents;
import org.countersign.reading.AsRead;
import org.countersign.reading.ReadLeaf;
import org.countersign.reading.ReadLine;
import org.countersign.reading.ReadingJson;
import org.countersign.report.PublishedJson;
import org.countersign.store.Leaf;
import org.countersign.store.Read;
import org.countersign.store.StoredFact;
import org.countersign.store.StoredNote;

/** Gathers what a page may want to show of a reading, while it goes on and when it is over. */
final class Shelved implements Onlooker {
    private final Onlooker other;
    private final List<Leaf> leaves = new ArrayList<>();

    /** Lets somebody else look on as well. */
    Shelved(Onlooker other) {
        this.other = other;
    }

    @Override
    public void begins(String file) {
        other.begins(file);
    }

    @Override
    public void holds(String file, String sha256, Contents.Legible contents) {
        AsRead.leaves(contents, leaf -> leaves.add(leaf(file, sha256, leaf)));
    }

    @Override
    public void ends(String file, Input.Outcome outcome, String why) {
        other.ends(file, outcome, why);
    }

    /** The leaves, and the facts and notes of the dossier, made one by one as they are taken. */
    Read of(Dossier dossier) {
        Map<String, Map<String, List<Fact>>> facts = byFileAndType(dossier.facts());
        return new Read(
                () -> facts.entrySet().stream()
                        .flatMap(file -> file.getValue().values().stream()
                                .flatMap(List::stream)
                                .map(fact -> stored(file.getKey(), fact)))
                        .iterator(),
                () -> dossier.inputs().stream()
                        .flatMap(input -> input.notes().stream()
                                .map(note -> new StoredNote(input.file(), note.where(), note.what())))
                        .iterator(),
                leaves);
    }

    private static Map<String, Map<String, List<Fact>>> byFileAndType(List<Fact> facts) {
        Map<String, Map<String, List<Fact>>> sorted = new TreeMap<>();
        facts.forEach(fact -> files(fact).forEach(file -> sorted.computeIfAbsent(file, any -> new LinkedHashMap<>())
                .computeIfAbsent(fact.getClass().getSimpleName(), any -> new ArrayList<>())
                .add(fact)));
        return sorted;
    }

    private static Stream<String> files(Fact fact) {
        return fact.sources().isEmpty()
                ? Stream.of("")
                : fact.sources().stream().map(Source::file).distinct();
    }

    private static StoredFact stored(String file, Fact fact) {
        return new StoredFact(
                file,
                fact.getClass().getSimpleName(),
                fact.subject().label(),
                PublishedJson.line(ReadingJson.FactJson.of(fact)));
    }

    private static Leaf leaf(String file, String sha256, ReadLeaf leaf) {
        List<ReadLine> lines = leaf.lines();
        return new Leaf(
                file,
                sha256,
                leaf.part(),
                leaf.number(),
                leaf.kind().name(),
                leaf.name(),
                leaf.start(),
                lines.size(),
                lines.get(0).number(),
                lines.get(0).page(),
                lines.get(lines.size() - 1).page(),
                PublishedJson.line(new ReadLine.Lines(lines)));
    }
}
