package org.countersign.web.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.countersign.intake.read.Columns;
import org.countersign.reading.ReadLeaf.Kind;
import org.countersign.reading.ReadLine;
import org.countersign.reading.ReadingJson;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Leaf;
import org.countersign.store.Leaves;
import org.countersign.store.Part;
import org.jspecify.annotations.Nullable;

/** One preview in the making. */
final class Showing {
    private static final int AROUND = 20;
    private static final int LINES = 2 * AROUND + 1;
    private static final int LINES_OF_PAGE = 400;
    private static final int COLUMNS = 24;

    /** No further is looked for a value by its path. */
    private static final int VALUES = 5_000;

    private final Leaves leaves;
    private final Leaves.Of document;
    private final ReadingJson.FileJson file;
    private final List<Part> parts;
    private final Cited cited;
    private final List<Kept> corrections;
    private final List<Preview.Link> more = new ArrayList<>();
    private int shown = -1;

    Showing(
            Leaves leaves,
            Leaves.Of document,
            ReadingJson.FileJson file,
            List<Part> parts,
            Cited cited,
            List<Kept> corrections) {
        this.leaves = leaves;
        this.document = document;
        this.file = file;
        this.parts = parts;
        this.cited = cited;
        this.corrections = corrections;
    }

    List<Preview.Piece> pieces() {
        if (parts.isEmpty()) {
            return List.of();
        }
        int pages = parts.stream()
                .map(Part::lastPage)
                .filter(page -> page != null)
                .mapToInt(page -> page)
                .max()
                .orElse(0);
        Integer page = cited.page() == null && pages > 0 && cited.isWhole() ? Integer.valueOf(1) : cited.page();
        return page != null && pages > 0 && cited.part() == null ? page(page, pages) : List.of(part(chosen()));
    }

    /** Where to leaf from what the pieces show. */
    List<Preview.Link> more() {
        return List.copyOf(more);
    }

    List<Preview.Link> parts() {
        return parts.size() < 2
                ? List.of()
                : parts.stream()
                        .map(part -> new Preview.Link(
                                title(part),
                                cited.turned(part.number(), 0).href(document.review()),
                                part.number() == shown))
                        .toList();
    }

    private List<Preview.Piece> page(int page, int pages) {
        turn("Page " + (page - 1), page > 1, cited.onPage(page - 1));
        turn("Page " + (page + 1), page < pages, cited.onPage(page + 1));
        Map<Integer, List<ReadLine>> byPart = new LinkedHashMap<>();
        leaves.ofPage(document, page).forEach(leaf -> Lining.lines(leaf).stream()
                .filter(line -> line.page() != null && line.page() == page)
                .forEach(line -> byPart.computeIfAbsent(leaf.part(), any -> new ArrayList<>())
                        .add(line)));
        return parts.stream()
                .filter(part -> byPart.containsKey(part.number()))
                .map(part -> piece(part, null, byPart.getOrDefault(part.number(), List.of()), LINES_OF_PAGE))
                .toList();
    }

    /** The part that is asked for by number or by what is cited. */
    private Part chosen() {
        Integer number = cited.part();
        return parts.stream()
                .filter(part -> number == null ? lining(part).isMine() : part.number() == number)
                .findFirst()
                .orElse(parts.get(0));
    }

    private Preview.Piece part(Part part) {
        shown = part.number();
        Integer line = cited.line();
        Integer at = cited.at();
        List<Leaf> near = at != null
                ? leaves.aroundPosition(document, part.number(), at)
                : line != null ? leaves.aroundLine(document, part.number(), line) : fromTheTop(part);
        List<ReadLine> lines =
                near.stream().flatMap(leaf -> Lining.lines(leaf).stream()).toList();
        int start = near.isEmpty() ? 0 : near.get(0).start();
        int first = at != null ? Math.max(0, at - start) : Math.max(0, place(part, lines, line) - AROUND);
        int from = Math.min(first, Math.max(0, lines.size() - 1));
        int to = Math.min(lines.size(), from + LINES);
        turn("Lines before", start + from > 0, cited.turned(part.number(), Math.max(0, start + from - LINES)));
        turn("Lines behind", start + to < part.lines(), cited.turned(part.number(), start + to));
        return piece(part, heading(part, start + from), lines.subList(from, to), LINES);
    }

    /** The first leaves, or those with the value of which only the path is known. */
    private List<Leaf> fromTheTop(Part part) {
        List<Leaf> first = leaves.aroundPosition(document, part.number(), 0);
        List<Leaf> near = first;
        Lining lining = lining(part);
        while (lining.kind() == Kind.VALUES && !near.isEmpty() && !cites(lining, near)) {
            Leaf last = near.get(near.size() - 1);
            int behind = last.start() + last.size();
            near = behind < Math.min(VALUES, part.lines())
                    ? leaves.aroundPosition(document, part.number(), behind)
                    : List.of();
        }
        return near.isEmpty() ? first : near;
    }

    private boolean cites(Lining lining, List<Leaf> some) {
        return some.stream().flatMap(leaf -> Lining.lines(leaf).stream()).anyMatch(line -> lining.line(line, 0, 2)
                .cited());
    }

    private int place(Part part, List<ReadLine> lines, @Nullable Integer line) {
        Lining lining = lining(part);
        return IntStream.range(0, lines.size())
                .filter(index -> line != null
                        ? lines.get(index).number() >= line
                        : lining.kind() == Kind.VALUES
                                && lining.line(lines.get(index), 0, 2).cited())
                .findFirst()
                .orElse(0);
    }

    /** The row that heads the columns which were understood, where it does not stand among the lines anyway. */
    private @Nullable ReadLine heading(Part part, int position) {
        Set<String> headers = file.understood().stream()
                .flatMap(place -> place.columns().stream())
                .map(column -> column.header())
                .collect(Collectors.toCollection(HashSet::new));
        Kind kind = Kind.valueOf(part.kind());
        if (headers.isEmpty() || position == 0 || kind == Kind.TEXT || kind == Kind.VALUES) {
            return null;
        }
        return leaves.aroundPosition(document, part.number(), 0).stream()
                .limit(1)
                .flatMap(leaf -> Lining.lines(leaf).stream().limit(position - leaf.start()))
                .filter(line -> line.texts().values().stream().anyMatch(headers::contains))
                .max(Comparator.comparingLong(line ->
                        line.texts().values().stream().filter(headers::contains).count()))
                .orElse(null);
    }

    private Preview.Piece piece(Part part, @Nullable ReadLine heading, List<ReadLine> all, int most) {
        Lining lining = lining(part);
        List<ReadLine> lines = all.subList(0, Math.min(most, all.size()));
        boolean grid = lining.kind() == Kind.SHEET || lining.kind() == Kind.TABLE;
        int width = lines.stream()
                .flatMap(line -> line.texts().keySet().stream())
                .mapToInt(column -> column + 1)
                .max()
                .orElse(0);
        int from = firstColumn(width);
        int columns = Math.min(COLUMNS, Math.max(0, width - from));
        if (grid) {
            turn("Columns before", from > 0, cited.from(Math.max(0, from - COLUMNS)));
            turn("Columns behind", from + columns < width, cited.from(from + columns));
        }
        return new Preview.Piece(
                lining.kind(),
                part.name(),
                grid
                        ? IntStream.range(from, from + columns)
                                .mapToObj(Columns::letters)
                                .toList()
                        : List.of(),
                heading == null ? null : lining.line(heading, from, columns),
                lines.stream().map(line -> lining.line(line, from, columns)).toList(),
                all.size() - lines.size());
    }

    /** The one that is asked for, else the first, unless a cited one would not be seen then. */
    private int firstColumn(int width) {
        Integer asked = cited.column();
        if (asked != null) {
            return Math.max(0, Math.min(asked, width - 1));
        }
        int first = IntStream.range(0, width)
                .filter(column -> cited.line() != null
                        && cited.cells().stream()
                                .anyMatch(cell -> cell.replaceAll("[0-9]", "").equals(Columns.letters(column))))
                .findFirst()
                .orElse(0);
        return first < COLUMNS ? 0 : first - 2;
    }

    private Lining lining(Part part) {
        Kind kind = Kind.valueOf(part.kind());
        String within = kind == Kind.SHEET || kind == Kind.TABLE ? part.name() : "";
        Map<String, Kept> here = new HashMap<>();
        corrections.stream()
                .filter(kept -> kept.correction().within().equals(within))
                .forEach(kept -> here.put(kept.correction().at(), kept));
        return new Lining(part, kind, cited, here);
    }

    private void turn(String words, boolean possible, Cited to) {
        if (possible) {
            more.add(new Preview.Link(words, to.href(document.review()), false));
        }
    }

    private static String title(Part part) {
        return new Preview.Piece(Kind.valueOf(part.kind()), part.name(), List.of(), null, List.of(), 0).title();
    }
}
