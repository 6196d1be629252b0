package org.countersign.facts;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The place in a document where a fact was read, with the words that stand there.
 *
 * @param row the number of the row or line as the document's own program shows it, from 1
 * @param path the path of a value in a structured file, such as {@code engagement.start}
 */
public record Source(
        String file,
        @Nullable String sheet,
        @Nullable Integer row,
        @Nullable Integer page,
        @Nullable String path,
        List<Excerpt> excerpts) {

    public Source {
        excerpts = List.copyOf(excerpts);
    }

    /** This place, cut down to the fields that were looked at and those that say which row it is. */
    public Source citing(Collection<String> fields) {
        List<Excerpt> cited = excerpts.stream()
                .filter(excerpt -> excerpt.identifies() || fields.contains(excerpt.field()))
                .toList();
        return cited.isEmpty() ? this : new Source(file, sheet, row, page, path, cited);
    }

    /** The addresses of the quoted cells, in order, such as {@code A7, F7}; null where there are no cells. */
    public @Nullable String cell() {
        String cells =
                excerpts.stream().map(Excerpt::cell).filter(Objects::nonNull).collect(Collectors.joining(", "));
        return cells.isEmpty() ? null : cells;
    }

    /** The words that stand there, each behind the heading of its column. */
    public String quote() {
        return excerpts.stream()
                .map(excerpt -> excerpt.label() + ": " + (excerpt.text().isBlank() ? "(blank)" : excerpt.text()))
                .collect(Collectors.joining(" · "));
    }
}
