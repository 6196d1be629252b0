package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.countersign.facts.Fact;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShuffleTest {

    private static final Map<String, List<List<Object>>> SHEETS = sheets();

    /** Components that tell where things stood. */
    private static final Set<String> PLACES = Set.of("sources", "contradiction");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfFilesSheetsRowsAndColumnsPlaysNoPart(long seed) {
        List<String> straight = facts(SHEETS, folder.resolve("straight"), false);
        Map<String, List<List<Object>>> shuffled = shuffled(new Random(seed));

        assertThat(facts(shuffled, folder.resolve("one workbook"), false)).isEqualTo(straight);
        assertThat(facts(shuffled, folder.resolve("many files"), true)).isEqualTo(straight);
    }

    /** The facts without their places. */
    private static List<String> facts(Map<String, List<List<Object>>> sheets, Path folder, boolean apart) {
        Books all = new Books();
        sheets.forEach((name, rows) -> {
            if (apart) {
                Books.with(name, rows).save(folder.resolve(name + ".xlsx"));
            } else {
                all.and(name, rows);
            }
        });
        if (!apart) {
            all.save(folder.resolve("all.xlsx"));
        }
        write(folder.resolve("engagement.yaml"), "engagement:", "  vendor: Sample Vendor");
        return read(folder).facts().stream().map(ShuffleTest::content).toList();
    }

    private static String content(Fact fact) {
        return fact.getClass().getSimpleName()
                + Arrays.stream(fact.getClass().getRecordComponents())
                        .filter(component -> !PLACES.contains(component.getName()))
                        .map(component -> component.getName() + "=" + value(fact, component))
                        .toList();
    }

    private static Object value(Fact fact, RecordComponent component) {
        try {
            return String.valueOf(component.getAccessor().invoke(fact));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, List<List<Object>>> shuffled(Random random) {
        List<String> names = new ArrayList<>(SHEETS.keySet());
        Collections.shuffle(names, random);
        Map<String, List<List<Object>>> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, shuffled(SHEETS.getOrDefault(name, List.of()), random)));
        return shuffled;
    }

    private static List<List<Object>> shuffled(List<List<Object>> rows, Random random) {
        List<Integer> columns =
                new ArrayList<>(IntStream.range(0, rows.get(0).size()).boxed().toList());
        Collections.shuffle(columns, random);
        List<List<Object>> below = new ArrayList<>(rows.subList(1, rows.size()));
        Collections.shuffle(below, random);
        List<List<Object>> all = new ArrayList<>(List.of(rows.get(0)));
        all.addAll(below);
        return all.stream().map(row -> columns.stream().map(row::get).toList()).toList();
    }

    private static Map<String, List<List<Object>>> sheets() {
        LocalDate day = LocalDate.of(2026, 1, 1);
        return Map.of(
                "Roster",
                        List.of(
                                List.of("Person id", "Name", "E-mail", "Role", "Start", "Last day"),
                                List.of("P-1", "Ola Próbna", "ola@v.example", "Tester", day, ""),
                                List.of("P-1", "Ola Próbna", "", "Lead", day, ""),
                                List.of("", "Jan Testowy", "jan@v.example", "Tester", day, ""),
                                List.of("", "Testowy Jan", "", "Tester", "", ""),
                                List.of("", "Anna Nowa", "", "Tester", day, ""),
                                List.of("P-4", "Ewa Wzorna", "", "Tester", day, LocalDate.of(2025, 1, 1))),
                "NDAs",
                        List.of(
                                List.of("Name", "E-mail", "Signed on", "Ends on"),
                                List.of("Próbna Ola", "", day, ""),
                                List.of("A. Nowa", "", day, ""),
                                List.of("", "jan@v.example", "03/04/2026", day),
                                List.of("Ewa Wzorna", "", day, day)),
                "Departures",
                        List.of(
                                List.of("Name", "Left on", "Access revoked on"),
                                List.of("Jan Testowy", day.plusDays(30), day.plusDays(31)),
                                List.of("Igor Dawny", day, "")),
                "Vendor questionnaire",
                        List.of(
                                List.of("Id", "Question", "Answer", "Comment"),
                                List.of("MFA", "Is MFA enforced?", "Yes", ""),
                                List.of("Q3", "", "12 %", "About"),
                                List.of("MFA", "", "No", "")));
    }
}
