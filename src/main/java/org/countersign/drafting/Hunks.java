package org.countersign.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.drafting.FileChange.Hunk;
import org.countersign.drafting.FileChange.Line;

/** Changed lines with three around them, and the rule or case in which they stand. */
final class Hunks {
    private static final int AROUND = 3;
    private static final Pattern TITLE = Pattern.compile("(?:- *)?((?:rule|case:) *\\S.*)");

    private Hunks() {}

    static List<Hunk> of(List<Line> all) {
        List<Hunk> hunks = new ArrayList<>();
        for (int at = next(all, 0); at < all.size(); ) {
            int end = end(all, at);
            hunks.add(new Hunk(within(all, at), all.subList(Math.max(0, at - AROUND), end)));
            at = next(all, end);
        }
        return hunks;
    }

    private static int next(List<Line> all, int from) {
        int at = from;
        while (at < all.size() && !all.get(at).isChanged()) {
            at++;
        }
        return at;
    }

    /** Behind the lines around the last change that is so close that what stands between is shown in any case. */
    private static int end(List<Line> all, int first) {
        int last = first;
        for (int next = next(all, first + 1);
                next < all.size() && next - last <= 2 * AROUND + 1;
                next = next(all, next + 1)) {
            last = next;
        }
        return Math.min(all.size(), last + AROUND + 1);
    }

    private static String within(List<Line> all, int first) {
        for (int at = first; at >= 0; at--) {
            Matcher title = TITLE.matcher(all.get(at).text());
            if (title.matches()) {
                return title.group(1).strip();
            }
        }
        return "";
    }
}
