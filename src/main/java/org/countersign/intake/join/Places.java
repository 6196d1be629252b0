package org.countersign.intake.join;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.jspecify.annotations.Nullable;

/** Says in a reader's words where something stands. */
final class Places {

    private static final int SHOWN = 4;
    private static final Set<String> READ_IN_THE_REPLY = Set.of("choice", "number", "date");

    /** By file, sheet, row and path, so that no order of reading shows. */
    static final Comparator<Source> ORDER = Comparator.comparing(Source::file)
            .thenComparing(Source::sheet, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Source::row, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Source::path, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Source::toString);

    private Places() {}

    static List<Source> sorted(List<Source> sources) {
        return sources.stream().distinct().sorted(ORDER).toList();
    }

    /** Where a field stands within its file. */
    static String within(Source source, String field) {
        Excerpt excerpt = excerpt(source, field);
        if (excerpt != null && excerpt.cell() != null) {
            return sheet(source) + "cell " + excerpt.cell();
        } else if (source.path() != null) {
            return source.path() + "." + field;
        }
        return row(source) + (excerpt == null ? "" : ", column " + excerpt.label());
    }

    /** Where the row stands within its file. */
    static String row(Source source) {
        return sheet(source) + (source.row() == null ? "" : "row " + source.row());
    }

    /** Where a field stands, with the name of the file. */
    static String full(Source source, String field) {
        return source.file() + ", " + within(source, field);
    }

    /** What stands there for the field, and where. */
    static String quoted(Source source, String field) {
        return "\"" + text(source, field) + "\" in " + full(source, field);
    }

    /** What stands there for the field. */
    static String text(Source source, String field) {
        Excerpt excerpt = excerpt(source, field);
        return excerpt == null ? "" : excerpt.text();
    }

    /** A few of them, and how many more there are: a note must stay readable however large the dossier. */
    static String some(Stream<String> all, int count) {
        String some = all.limit(SHOWN).collect(Collectors.joining("; "));
        return count <= SHOWN ? some : some + " and " + (count - SHOWN) + " more";
    }

    private static String sheet(Source source) {
        return source.sheet() == null ? "" : "sheet " + source.sheet() + ", ";
    }

    private static @Nullable Excerpt excerpt(Source source, String field) {
        Stream<String> fields = READ_IN_THE_REPLY.contains(field) ? Stream.of(field, "reply") : Stream.of(field);
        return fields.flatMap(each -> source.excerpts().stream()
                        .filter(excerpt ->
                                excerpt.field().equals(each) && !excerpt.text().isBlank()))
                .findFirst()
                .orElse(null);
    }
}
