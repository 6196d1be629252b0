package org.countersign.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Source;
import org.countersign.report.json.FindingJson;
import org.jspecify.annotations.Nullable;

/** Says where a source stands, as a reader would look it up. */
public final class Where {

    private Where() {}

    /** Such as {@code roster.xlsx, sheet Roster, A7, F7}. */
    public static String is(Source source) {
        return is(source.file(), source.sheet(), within(source));
    }

    /** The same of a source as it was published. */
    public static String is(FindingJson.SourceJson source) {
        String place = within(source.cell(), source.page(), source.path(), source.row());
        return is(source.file(), source.sheet(), place);
    }

    /** The place inside its file or sheet: cells, else page, path and row as far as they are known. */
    public static String within(Source source) {
        return within(source.cell(), source.page(), source.path(), source.row());
    }

    private static String is(String file, @Nullable String sheet, String place) {
        return Stream.of(Stream.of(file), named("sheet ", sheet), Stream.of(place))
                .flatMap(part -> part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String within(
            @Nullable String cell, @Nullable Integer page, @Nullable String path, @Nullable Integer row) {
        return cell != null
                ? cell
                : Stream.of(named("page ", page), named("", path), named("row ", row))
                        .flatMap(part -> part)
                        .collect(Collectors.joining(", "));
    }

    private static Stream<String> named(String what, @Nullable Object place) {
        return Stream.ofNullable(place).map(known -> what + known);
    }
}
