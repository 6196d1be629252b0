package org.countersign.intake.wording;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Words;

/** The questions or contract points that are known, by id and by wording. */
public final class PointBank {
    private final Map<String, Point> byId = new HashMap<>();
    private final Map<String, Point> byWording = new HashMap<>();

    public PointBank(Collection<Point> points) {
        points.forEach(point -> {
            byId.put(Words.bare(point.id()), point);
            Stream.concat(Stream.of(point.ask()), point.also().stream())
                    .forEach(wording -> byWording.put(bare(wording), point));
        });
    }

    public Optional<Point> identified(String id) {
        return Optional.ofNullable(byId.get(Words.bare(id)));
    }

    public Optional<Point> worded(String wording) {
        Optional<Point> whole = Optional.ofNullable(byWording.get(bare(wording)));
        // The kit writes below the question what its number counts.
        return whole.isPresent() || wording.indexOf('\n') < 0
                ? whole
                : Optional.ofNullable(byWording.get(bare(wording.substring(0, wording.indexOf('\n')))));
    }

    private static String bare(String wording) {
        return Words.bare(unnumbered(wording));
    }

    /** Without the number that a list puts before it. */
    static String unnumbered(String wording) {
        return wording.replaceFirst("^\\s*\\d+(\\.\\d+)*[.)]\\s+", "");
    }
}
