package org.countersign.workbench.diff;

import java.util.ArrayList;
import java.util.List;
import org.countersign.workbench.diff.Difference.Detail;
import org.jspecify.annotations.Nullable;

/** The differences for a reader at a terminal. */
public final class DiffText {

    private static final int SHORT = 60;

    private final StringBuilder text = new StringBuilder();

    private DiffText() {}

    public static String of(PolicyDiff diff) {
        DiffText writer = new DiffText();
        writer.line(
                0,
                "From " + diff.from().name() + " " + diff.from().version() + " to "
                        + diff.to().name() + " " + diff.to().version());
        for (Item.Kind kind : Item.Kind.values()) {
            writer.kind(
                    kind,
                    diff.differences().stream()
                            .filter(each -> each.kind() == kind)
                            .toList());
        }
        if (diff.differences().isEmpty()) {
            writer.line(0, "They say the same.");
        } else if (diff.to().version().equals(diff.from().version())) {
            writer.line(0, "");
            writer.line(
                    0,
                    "Both call themselves version " + diff.to().version()
                            + ", and every report names the version: give the changed one its own in policy.yaml.");
        }
        return writer.text.toString();
    }

    private void kind(Item.Kind kind, List<Difference> differences) {
        if (!differences.isEmpty()) {
            line(0, "");
            line(0, kind.heading());
            differences.forEach(this::difference);
        }
    }

    private void difference(Difference difference) {
        line(
                2,
                switch (difference.how()) {
                            case ADDED -> "+ ";
                            case REMOVED -> "- ";
                            case CHANGED -> "~ ";
                        }
                        + name(difference));
        difference.details().forEach(this::detail);
    }

    private static String name(Difference difference) {
        return difference.id().equals(difference.title()) || difference.kind() == Item.Kind.POLICY
                ? difference.title()
                : difference.id() + "  " + difference.title();
    }

    private void detail(Detail detail) {
        if (isShort(detail.from()) && isShort(detail.to())) {
            line(6, detail.what() + ": " + shown(detail.from()) + " → " + shown(detail.to()));
            return;
        }
        line(6, detail.what() + ":");
        List<String> before = lines(detail.from());
        List<String> after = lines(detail.to());
        only(before, after).forEach(each -> line(8, "- " + each));
        only(after, before).forEach(each -> line(8, "+ " + each));
        if (only(before, after).isEmpty() && only(after, before).isEmpty()) {
            line(8, "the same lines in another order or number");
        }
    }

    private static boolean isShort(@Nullable String value) {
        return value == null || (value.length() <= SHORT && !value.contains("\n"));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "(none)" : value;
    }

    private static List<String> lines(@Nullable String value) {
        return value == null ? List.of() : value.lines().toList();
    }

    private static List<String> only(List<String> these, List<String> others) {
        List<String> only = new ArrayList<>(these);
        only.removeAll(others);
        return only;
    }

    private void line(int indent, String line) {
        text.append(" ".repeat(line.isEmpty() ? 0 : indent)).append(line).append('\n');
    }
}
