package org.countersign.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Source;
import org.jspecify.annotations.Nullable;

/** Says where a source stands, as a reader would look it up. */
public final class Where {

    private Where() {}

    /** Such as {@code roster.xlsx, sheet Roster, A7, F7}. */
    public static String is(Source source) {
        List<String> parts = new ArrayList<>();
        parts.add(source.file());
        if (source.sheet() != null) {
            parts.add("sheet " + source.sheet());
        }
        String place = within(source);
        if (!place.isEmpty()) {
            parts.add(place);
        }
        return String.join(", ", parts);
    }

    /** The place inside its file or sheet: cells, else page, path and row as far as they are known. */
    public static String within(Source source) {
        if (source.cell() != null) {
            return source.cell();
        }
        return Stream.of(named("page ", source.page()), named("", source.path()), named("row ", source.row()))
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> named(String what, @Nullable Object place) {
        return Stream.ofNullable(place).map(known -> what + known);
    }
}
