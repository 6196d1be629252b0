package org.countersign.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Fact;
import org.countersign.facts.Input;
import org.countersign.facts.Source;
import org.countersign.intake.Dossier;
import org.countersign.intake.recognise.Understood;
import org.countersign.intake.settle.Query;
import org.countersign.report.PublishedJson;
import org.jspecify.annotations.Nullable;

/** Writes what was read as JSON: {@code countersign-reading}, version 1. */
public final class ReadingJson {

    private ReadingJson() {}

    public static void write(Dossier dossier, OutputStream out) throws IOException {
        PublishedJson.write(
                of(dossier, dossier.facts().stream().map(FactJson::of).toList()), out);
    }

    /** All but the facts and the notes, of which there may be very many. */
    public static DossierJson outline(Dossier dossier) {
        DossierJson all = of(dossier, List.of());
        return new DossierJson(
                all.format(),
                all.version(),
                all.dossier(),
                all.files().stream().map(FileJson::withoutNotes).toList(),
                List.of(),
                all.open());
    }

    private static DossierJson of(Dossier dossier, List<FactJson> facts) {
        List<FileJson> files = dossier.inputs().stream()
                .map(input -> FileJson.of(input, dossier.understood()))
                .toList();
        return new DossierJson("countersign-reading", 1, dossier.name(), files, facts, dossier.open());
    }

    /** All that was read of one engagement. */
    public record DossierJson(
            String format, int version, String dossier, List<FileJson> files, List<FactJson> facts, List<Query> open) {}

    /** What became of one file. */
    public record FileJson(
            String file,
            String sha256,
            String kind,
            String outcome,
            List<PlaceJson> understood,
            List<Input.Note> notes) {

        static FileJson of(Input input, List<Understood> understood) {
            List<PlaceJson> places = understood.stream()
                    .filter(place -> place.file().equals(input.file()))
                    .map(PlaceJson::of)
                    .toList();
            return new FileJson(
                    input.file(), input.sha256(), input.kind(), input.outcome().name(), places, input.notes());
        }

        FileJson withoutNotes() {
            return new FileJson(file, sha256, kind, outcome, understood, List.of());
        }
    }

    /** What a table, form or text was taken for. */
    public record PlaceJson(String where, String what, int percent, int rows, List<Understood.Mapped> columns) {
        static PlaceJson of(Understood place) {
            return new PlaceJson(place.where(), place.what(), place.percent(), place.rows(), place.columns());
        }
    }

    /** Something that was read, with its values by name. */
    public record FactJson(String type, Map<String, Object> values, List<SourceJson> sources) {
        public static FactJson of(Fact fact) {
            Map<String, Object> values = new LinkedHashMap<>();
            FactValues.of(fact).forEach((name, value) -> values.put(name, plain(value)));
            return new FactJson(
                    fact.getClass().getSimpleName(),
                    values,
                    fact.sources().stream().map(SourceJson::of).toList());
        }

        /** Numbers, truths and lists of words stay what they are; all else becomes its words. */
        private static Object plain(Object value) {
            return value instanceof Number || value instanceof Boolean
                    ? value instanceof BigDecimal number ? number.stripTrailingZeros() : value
                    : value instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : value.toString();
        }
    }

    /** A place in a document. */
    public record SourceJson(
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable Integer row,
            @Nullable Integer page,
            @Nullable String path,
            String quote) {
        static SourceJson of(Source source) {
            return new SourceJson(
                    source.file(),
                    source.sheet(),
                    source.cell(),
                    source.row(),
                    source.page(),
                    source.path(),
                    source.quote());
        }
    }
}
