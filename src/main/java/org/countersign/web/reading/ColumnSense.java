package org.countersign.web.reading;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Columns;
import org.countersign.intake.recognise.FactTypes;
import org.countersign.intake.recognise.Understood;
import org.countersign.intake.values.FieldValues;
import org.countersign.intake.values.Meaning;
import org.countersign.reading.ReadLeaf.Kind;
import org.countersign.reading.ReadLine;
import org.countersign.reading.ReadingJson;
import org.countersign.review.InForce;
import org.countersign.store.Leaves;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.RegisterKind;
import org.springframework.stereotype.Component;

/** What the reading of a column will make of a value that somebody enters for one of its cells. */
@Component
final class ColumnSense {
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    private final Leaves leaves;
    private final InForce inForce;

    ColumnSense(Leaves leaves, InForce inForce) {
        this.leaves = leaves;
        this.inForce = inForce;
    }

    /** Why the column would not take the value; empty where it would, or is read as words. */
    Optional<String> against(String review, ReadingJson.FileJson file, String within, String at, String value) {
        Matcher cell = CELL.matcher(at);
        if (!cell.matches()) {
            return Optional.empty();
        }
        List<Understood.Mapped> columns = file.understood().stream()
                .filter(place -> place.where().contains(within))
                .flatMap(place -> place.columns().stream())
                .toList();
        return heading(new Leaves.Of(review, file.file(), file.sha256()), within, cell, columns).stream()
                .flatMap(header -> columns.stream()
                        .filter(column -> column.header().strip().equals(header)))
                .flatMap(column -> why(file, column, value).stream())
                .findFirst();
    }

    /** What heads the column of the cell, in the row that heads most columns that were understood. */
    private Optional<String> heading(
            Leaves.Of document, String within, Matcher cell, Collection<Understood.Mapped> columns) {
        Set<String> headers =
                columns.stream().map(each -> each.header().strip()).collect(Collectors.toSet());
        return leaves.parts(document).stream()
                .filter(part -> Set.of(Kind.SHEET, Kind.TABLE).contains(Kind.valueOf(part.kind()))
                        && part.name().equals(within))
                .flatMap(part -> leaves.aroundPosition(document, part.number(), 0).stream())
                .flatMap(leaf -> Lining.lines(leaf).stream())
                .filter(line -> line.number() < Integer.parseInt(cell.group(2)))
                .max(Comparator.comparingLong(
                        line -> texts(line).filter(headers::contains).count()))
                .flatMap(line -> line.texts().entrySet().stream()
                        .filter(text -> Columns.letters(text.getKey()).equals(cell.group(1)))
                        .map(text -> text.getValue().strip())
                        .findFirst());
    }

    private static Stream<String> texts(ReadLine line) {
        return line.texts().values().stream().map(String::strip);
    }

    private Optional<String> why(ReadingJson.FileJson file, Understood.Mapped column, String value) {
        Set<String> registers = file.understood().stream()
                .filter(place -> place.columns().contains(column))
                .map(ReadingJson.PlaceJson::what)
                .collect(Collectors.toSet());
        return inForce.policy().vocabulary().registers().values().stream()
                .filter(kind -> registers.contains(kind.title()))
                .flatMap(kind -> kind.fields().stream()
                        .filter(field -> field.header().equals(column.field()))
                        .flatMap(field -> why(kind, field, value).stream()))
                .map(why -> "\"" + value + "\" " + why + ". The column \"" + column.header() + "\" is read as "
                        + column.field() + ".")
                .findFirst();
    }

    /** A comma may be that of decimals or of thousands, as the rest of the document has it. */
    private static Optional<String> why(RegisterKind kind, Field field, String value) {
        Cell cell = Cell.words(null, value);
        Class<?> type = FactTypes.ofField(kind, field.name());
        return FieldValues.read(cell, field, type, false) instanceof Meaning.Unclear unclear
                        && FieldValues.read(cell, field, type, true) instanceof Meaning.Unclear
                ? Optional.of(unclear.why())
                : Optional.empty();
    }
}
