package org.countersign.intake.layouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Register;
import org.countersign.facts.Vendor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same registers in any layout read the same or are asked about; never a wrong fact. The seed is printed. Every day's run
 * keeps to one seed; -Dcountersign.deep=true takes a new one and many more layouts, and -Dcountersign.seed repeats a run.
 */
class LayoutsTest {
    private static final boolean DEEP = Boolean.getBoolean("countersign.deep");
    private static final long SEED = Long.getLong("countersign.seed", DEEP ? System.nanoTime() : 20260301);
    private static final int LAYOUTS = DEEP ? 5_000 : 200;
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    @TempDir
    Path folder;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void noLayoutReadsAWrongFactAndMostReadWholly() throws IOException {
        for (int i = 0; i < LAYOUTS; i++) {
            look(SEED * 1_000 + i);
        }
        System.out.println("Layouts: seed " + SEED + ", of " + LAYOUTS + ": " + outcomes);
        assertThat(wrong).as("seed " + SEED).isEmpty();
        assertThat(outcomes.getOrDefault("wholly", 0)).isGreaterThan(LAYOUTS * 9 / 10);
    }

    private void look(long seed) throws IOException {
        Path straight = Files.createDirectories(folder.resolve(seed + "/straight"));
        Path anyhow = Files.createDirectories(folder.resolve(seed + "/anyhow"));
        RandomDossier dossier = RandomDossier.of(VOCABULARY, seed);
        dossier.straight(straight);
        dossier.anyhow(anyhow);
        Dossier read = (Dossier) Intake.read(anyhow, VOCABULARY);
        List<Fact> truth = facts((Dossier) Intake.read(straight, VOCABULARY));
        List<Fact> found = facts(read);
        List<String> apart = found.stream()
                .filter(fact -> truth.stream().noneMatch(each -> isPartOf(fact, each)))
                .map(LayoutsTest::content)
                .toList();
        if (!apart.isEmpty()) {
            wrong.add(seed + " " + dossier.features() + ": " + apart);
        }
        String outcome = !apart.isEmpty()
                ? "wrong"
                : contents(found).equals(contents(truth)) ? "wholly" : found.isEmpty() ? "none" : "partly";
        outcomes.merge(outcome, 1, Integer::sum);
        boolean asks = !read.open().isEmpty()
                || read.inputs().stream().anyMatch(input -> !input.notes().isEmpty());
        if (!outcome.equals("wholly")) {
            assertThat(asks).as("says what it did not read: " + seed).isTrue();
        }
        if (Boolean.getBoolean("countersign.show") && !outcome.equals("wholly")) {
            System.out.println("Layout " + seed + " " + outcome + " " + dossier.features() + "\n  open " + read.open()
                    + "\n  notes "
                    + read.inputs().stream()
                            .flatMap(input -> input.notes().stream())
                            .map(Object::toString)
                            .collect(Collectors.joining("\n        ")));
            System.out.println("  apart " + apart);
        }
    }

    private static List<Fact> facts(Dossier dossier) {
        return dossier.facts().stream()
                .filter(fact -> !(fact instanceof Register
                        || fact instanceof Engagement
                        || fact instanceof Vendor
                        || fact instanceof PossibleMatch))
                .toList();
    }

    private static Set<String> contents(List<Fact> facts) {
        return facts.stream().map(LayoutsTest::content).collect(Collectors.toCollection(TreeSet::new));
    }

    /** It says nothing that the other does not say. */
    private static boolean isPartOf(Fact fact, Fact whole) {
        return fact.getClass() == whole.getClass()
                && components(fact)
                        .allMatch(component -> value(fact, component) == null
                                || Objects.equals(value(fact, component), value(whole, component)));
    }

    private static java.util.stream.Stream<RecordComponent> components(Fact fact) {
        return Arrays.stream(fact.getClass().getRecordComponents())
                .filter(component -> !component.getName().equals("sources"));
    }

    private static String content(Fact fact) {
        return fact.getClass().getSimpleName()
                + components(fact)
                        .map(component -> component.getName() + "=" + value(fact, component))
                        .toList();
    }

    /** Where no id is read, the letters of the name stand for it; a name is not wrong for that. */
    private static boolean isMadeUp(String component, @Nullable Object value) {
        boolean ofPerson = component.equals("id") || component.equals("person");
        return ofPerson && value instanceof String id && !id.matches("P-\\d+|NB-\\d+");
    }

    private static @Nullable Object value(Fact fact, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(fact);
            return isMadeUp(component.getName(), value) ? null : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
