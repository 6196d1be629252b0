package org.countersign.workbench.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.Threshold;
import org.countersign.policy.Rule;
import org.countersign.report.Where;
import org.countersign.workbench.trace.Step;
import org.countersign.workbench.trace.Trace;
import org.countersign.workbench.trace.Tried;
import org.jspecify.annotations.Nullable;

/** Shows a rule with a tick or a cross at each condition, and below it the values that decided. */
public final class TraceText {

    private static final int SUBJECTS_SHOWN = 5;

    private final Rule rule;
    private final List<String> lines = new ArrayList<>();

    private TraceText(Rule rule) {
        this.rule = rule;
    }

    /** The lines for one rule. */
    public static List<String> of(Trace trace) {
        TraceText text = new TraceText(trace.rule());
        text.lines.add((trace.fired() ? "✓ fired: " : "✗ did not fire: ")
                + trace.rule().name()
                + (trace.fired() ? ", for " + subjects(trace.subjects()) : ""));
        trace.steps().forEach(text::step);
        return text.lines;
    }

    private static String subjects(List<Fact> subjects) {
        String first = subjects.stream()
                .limit(SUBJECTS_SHOWN)
                .map(TraceText::named)
                .distinct()
                .collect(Collectors.joining(", "));
        int more = subjects.size() - SUBJECTS_SHOWN;
        return first + (more > 0 ? " and " + more + " more; --subject shows another" : "");
    }

    private void step(Step step) {
        String sign =
                switch (step.outcome()) {
                    case HELD -> "✓ ";
                    case FAILED -> "✗ ";
                    case NOT_REACHED -> "· ";
                };
        lines.add("    " + sign + step.condition().text());
        switch (step.outcome()) {
            case HELD -> step.tried().forEach(tried -> lines.add("        " + values(tried)));
            case FAILED -> failed(step);
            case NOT_REACHED -> {}
        }
    }

    private void failed(Step step) {
        String type = step.condition().pattern().type().getSimpleName();
        if (step.condition().pattern().sought() == Rule.Sought.NONE) {
            step.tried().forEach(tried -> lines.add("        in the way: " + values(tried)));
        } else if (step.among() == 0) {
            lines.add("        the dossier holds no " + type);
        } else if (step.tried().isEmpty()) {
            lines.add("        none of the " + step.among() + " of the kind " + type + " belongs to it");
        } else {
            step.tried().forEach(this::tried);
        }
    }

    private void tried(Tried tried) {
        lines.add("        looked at " + named(tried.fact()) + where(tried.fact()));
        tried.answers().stream()
                .filter(answer -> answer.constraint().asks())
                .forEach(answer -> lines.add("            " + (answer.held() ? "✓ " : "✗ ")
                        + answer.constraint().text() + said(answer.values())));
    }

    private String values(Tried tried) {
        String values = tried.answers().stream()
                .map(answer -> plain(answer.values()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return named(tried.fact()) + (values.isEmpty() ? "" : ": " + values) + where(tried.fact());
    }

    private static String said(Map<String, @Nullable Object> values) {
        String plain = plain(values);
        return plain.isEmpty() ? "" : "   (" + plain + ")";
    }

    private static String plain(Map<String, @Nullable Object> values) {
        return values.entrySet().stream()
                .filter(value -> !(value.getValue() instanceof Fact))
                .map(value -> value.getKey() + " is " + shown(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "not given";
        } else if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        } else if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return value instanceof String words ? "\"" + words + "\"" : value.toString();
    }

    /** The cells that were looked at, or for a threshold the sheet it stands in. */
    private String where(Fact fact) {
        if (fact instanceof Threshold) {
            return "   [thresholds.csv]";
        }
        String places = fact.sources().stream()
                .map(source ->
                        Where.is(source.citing(rule.fieldsOf(fact.getClass().getSimpleName()))))
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
        return places.isEmpty() ? "" : "   [" + places + "]";
    }

    private static String named(Fact fact) {
        return Stream.of(fact.getClass().getSimpleName(), fact.subject().label())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
