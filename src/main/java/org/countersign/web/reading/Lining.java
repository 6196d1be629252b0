package org.countersign.web.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.intake.read.Columns;
import org.countersign.reading.ReadLeaf.Kind;
import org.countersign.reading.ReadLine;
import org.countersign.report.PublishedJson;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.Leaf;
import org.countersign.store.Part;
import org.jspecify.annotations.Nullable;

/**
 * Makes the lines of a part ready to be shown: marks what is cited and strikes what was corrected.
 *
 * @param corrections by place, within this part
 */
record Lining(Part part, Kind kind, Cited cited, Map<String, Kept> corrections) {
    /** More letters than this are hardly there twice by chance. */
    private static final int TELLING = 12;

    static List<ReadLine> lines(Leaf leaf) {
        return PublishedJson.read(leaf.lines(), ReadLine.Lines.class).lines();
    }

    Preview.Line line(ReadLine line, int fromColumn, int columns) {
        boolean here = isCited(line);
        List<Preview.Spot> spots = new ArrayList<>();
        if (kind == Kind.TEXT) {
            spots.add(spot("line " + line.number(), here, line.texts().getOrDefault(0, "")));
        } else if (kind == Kind.VALUES) {
            spots.add(new Preview.Spot("", false, plain(line.texts().getOrDefault(0, "")), null));
            spots.add(spot(line.texts().getOrDefault(0, ""), here, line.texts().getOrDefault(1, "")));
        } else {
            for (int column = fromColumn; column < fromColumn + columns; column++) {
                spots.add(cell(line, column, here));
            }
        }
        boolean any = spots.stream().anyMatch(Preview.Spot::cited);
        return new Preview.Line(String.valueOf(line.number()), any, spots);
    }

    private Preview.Spot cell(ReadLine line, int column, boolean here) {
        String at = Columns.letters(column) + line.number();
        String text = line.texts().getOrDefault(column, "");
        Set<String> cells = cited.cells();
        List<String> words = cited.words();
        boolean byName = cells.contains(at);
        boolean byRow = cells.isEmpty() && here && !text.isEmpty() && (words.isEmpty() || words.contains(text));
        return spot(at, isMine() && (byName || byRow), text);
    }

    private Preview.Spot spot(String at, boolean here, String text) {
        List<Preview.Words> marked = kind == Kind.TEXT ? marked(text, here) : List.of(new Preview.Words(text, here));
        boolean any = marked.stream().anyMatch(Preview.Words::marked);
        return new Preview.Spot(at, here || any, marked, correction(at, text));
    }

    private @Nullable Kept correction(String at, String text) {
        Kept kept = corrections.get(at);
        return kept != null && kept.correction().was().strip().equals(text.strip()) ? kept : null;
    }

    /** The quoted words where they stand in the line, else the whole line where it is the cited one. */
    private List<Preview.Words> marked(String text, boolean here) {
        if (isMine()) {
            for (String words : cited.words()) {
                int at = text.indexOf(words);
                if (at >= 0 && (here || words.length() > TELLING)) {
                    return parted(text, at, at + words.length());
                } else if (text.length() > TELLING && words.contains(text)) {
                    return List.of(new Preview.Words(text, true));
                }
            }
        }
        return List.of(new Preview.Words(text, here));
    }

    private static List<Preview.Words> parted(String text, int from, int to) {
        return List.of(
                new Preview.Words(text.substring(0, from), false),
                new Preview.Words(text.substring(from, to), true),
                new Preview.Words(text.substring(to), false));
    }

    private static List<Preview.Words> plain(String text) {
        return List.of(new Preview.Words(text, false));
    }

    private boolean isCited(ReadLine line) {
        if (!isMine()) {
            return false;
        } else if (kind == Kind.VALUES) {
            String path = line.texts().getOrDefault(0, "");
            String sought = cited.path();
            String quote = cited.quote();
            return sought != null
                    && (path.equals(sought)
                            || path.startsWith(sought + ".") && (quote == null || quote.contains(path + ": ")));
        }
        Integer row = cited.line();
        return row != null && row == line.number();
    }

    /** Whether what is cited stands in this part, and not in another of the document. */
    boolean isMine() {
        String sheet = cited.sheet();
        String path = cited.path();
        return switch (kind) {
            case SHEET -> part.name().equals(sheet);
            case TABLE -> part.name().equals(sheet != null ? sheet : path == null ? "" : path);
            case TEXT -> path == null && sheet == null;
            case VALUES -> path != null;
        };
    }
}
