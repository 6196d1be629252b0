package org.countersign.drafting;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.countersign.drafting.FileChange.Line;

/** All lines of two texts in one order, each with its numbers. */
final class LineDiff {
    /** Finding the fewest changes takes lines times changes; beyond this a file is shown as replaced. */
    private static final int MOST_LINES = 20_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<Line> come = new ArrayList<>();
    private int before;
    private int after;

    private LineDiff() {}

    static List<Line> of(List<String> before, List<String> after) {
        if (before.equals(after)) {
            return List.of();
        }
        LineDiff all = new LineDiff();
        if (isTooLong(before, after)) {
            all.replace(before, after);
        } else {
            DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                    .getDeltas()
                    .forEach(all::add);
        }
        all.flush();
        return all.lines;
    }

    static boolean isTooLong(List<String> before, List<String> after) {
        return before.size() + after.size() > MOST_LINES;
    }

    private void add(AbstractDelta<String> delta) {
        if (delta.getType() == DeltaType.EQUAL) {
            flush();
            delta.getSource().getLines().forEach(line -> lines.add(new Line(++before, ++after, line)));
        } else {
            replace(delta.getSource().getLines(), delta.getTarget().getLines());
        }
    }

    private void replace(List<String> old, List<String> now) {
        old.forEach(line -> lines.add(new Line(++before, 0, line)));
        now.forEach(line -> come.add(new Line(0, ++after, line)));
    }

    /** What came stands below all that went at that place. */
    private void flush() {
        lines.addAll(come);
        come.clear();
    }
}
