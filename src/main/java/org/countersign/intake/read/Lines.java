package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the lines or paragraphs of a document; the blank ones count and are left out. */
final class Lines {
    private final String file;
    private final List<Prose.Line> lines = new ArrayList<>();
    private int number;

    Lines(String file) {
        this.file = file;
    }

    void add(String text) {
        add(null, text);
    }

    void add(@Nullable Integer page, String text) {
        add(number + 1, page, text);
    }

    /** A line of which the document itself knows the number. */
    void add(int at, @Nullable Integer page, String text) {
        number = at;
        String shown = text.replace('\u00a0', ' ').strip();
        if (!shown.isEmpty()) {
            lines.add(new Prose.Line(at, page, shown));
        }
    }

    /** The one text of the document; none where nothing stands in it. */
    List<Prose> prose() {
        return lines.isEmpty() ? List.of() : List.of(new Prose(file, lines));
    }
}
