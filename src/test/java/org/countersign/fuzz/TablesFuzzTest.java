package org.countersign.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.countersign.facts.Fact;
import org.countersign.facts.Source;
import org.countersign.intake.join.Joining;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.recognise.Recogniser;
import org.countersign.intake.settle.Queries;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;

/** However the words of registers are strewn over a sheet: each fact stands where it says that it stands. */
class TablesFuzzTest {
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));
    private static final List<String> WORDS = List.of(
            "Name",
            "Role",
            "Signed on",
            "NDA",
            "Person id",
            "E-mail",
            "Start",
            "Last day",
            "System",
            "Total",
            "none",
            "Question",
            "Answer",
            "Yes",
            "No",
            "Ola Próbna",
            "Jan Testowy",
            "P-1",
            "P-2",
            "ola@v.example",
            "2026-01-31",
            "03/04/2026",
            "25.12.2025",
            "Engagement model",
            "outstaffing",
            "Vendor",
            "Client",
            "MFA",
            "12",
            "");

    @FuzzTest(maxDuration = "2m")
    void everyFactStandsWhereItSays(FuzzedDataProvider data) {
        Table table = new Table("any.xlsx", "Sheet", null, true, data.consumeBoolean(), rows(data));
        Notes notes = new Notes();
        Queries queries = new Queries(Map.of());
        Recogniser recogniser = new Recogniser(VOCABULARY, notes, queries);
        if (!table.rows().isEmpty()) {
            recogniser.read(table);
        }
        List<Fact> facts = Joining.facts(recogniser.result(), notes, queries);

        assertThat(facts).flatExtracting(Fact::sources).allSatisfy(source -> assertThat(stands(source, table))
                .as(source.toString())
                .isTrue());
    }

    private static List<Row> rows(FuzzedDataProvider data) {
        List<Row> rows = new ArrayList<>();
        int number = 1;
        while (data.remainingBytes() > 8 && rows.size() < 40) {
            number += data.consumeInt(0, 2);
            SortedMap<Integer, Cell> cells = new TreeMap<>();
            int width = data.consumeInt(1, 9);
            for (int column = 0; column < width; column++) {
                String text = data.consumeBoolean() ? data.pickValue(WORDS) : data.consumeString(6);
                Cell cell = Cell.words((char) ('A' + column) + "" + number, text);
                if (!cell.isBlank()) {
                    cells.put(column, cell);
                }
            }
            if (!cells.isEmpty()) {
                rows.add(new Row(number++, cells));
            }
        }
        return rows;
    }

    private static boolean stands(Source source, Table table) {
        return source.row() == null || table.rows().stream().anyMatch(row -> row.number() == source.row());
    }
}
