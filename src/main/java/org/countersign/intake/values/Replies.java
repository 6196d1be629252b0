package org.countersign.intake.values;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Understands the reply to a question of the bank; what a person would have to interpret is unclear. */
public final class Replies {
    private static final Set<String> NOT_APPLICABLE =
            Set.of("n a", "na", "not applicable", "nie dotyczy", "entfallt", "не застосовується");
    private static final Set<String> PARTLY =
            Set.of("partly", "partially", "partial", "in part", "czesciowo", "teilweise", "частково");
    private static final Pattern END_OF_PHRASE = Pattern.compile("\\s+[-–—]\\s+|[,;:.(\\n]");
    private static final Pattern HEDGE = Pattern.compile(
            "\\b(but|except|however|unless|not|only|partly|partially|mostly|most|some|planned|plan|soon|progress|draft|drafted|informal|if|when|yet|no)\\b");

    private Replies() {}

    /** What a reply amounts to. */
    public record Understood(
            Reply reply, @Nullable String choice, @Nullable BigDecimal number) {}

    public static Understood read(Cell cell, Point point, boolean decimalComma) {
        if (cell.isBlank()) {
            return plain(Reply.UNANSWERED);
        } else if (cell.value() instanceof Value.Fault) {
            return plain(Reply.UNCLEAR);
        } else if (beginsWith(cell.text(), NOT_APPLICABLE)) {
            return plain(Reply.NOT_APPLICABLE);
        }
        return switch (point.type()) {
            case "choice" -> choice(cell.text(), point.options());
            case "number" -> number(cell, point, decimalComma);
            case "text" -> plain(Reply.YES);
            default -> yesNo(cell);
        };
    }

    /** The option that the words mean, whole or up to their first mark. */
    public static Optional<String> option(String text, Options options) {
        Optional<String> whole = options.canonical(text);
        return whole.isPresent() || isHedged(text) ? whole : options.canonical(head(text));
    }

    private static Understood choice(String text, Options options) {
        Optional<String> option = option(text, options);
        if (option.isEmpty()) {
            return plain(Reply.UNCLEAR);
        }
        return new Understood(isRefusal(option.get(), options) ? Reply.NO : Reply.YES, option.get(), null);
    }

    /** An option that "no" stands for says no. */
    private static boolean isRefusal(String option, Options options) {
        return options.words().entrySet().stream()
                .filter(entry -> entry.getKey().equals(option))
                .map(Map.Entry::getValue)
                .anyMatch(words -> words.contains("no"));
    }

    private static Understood number(Cell cell, Point point, boolean decimalComma) {
        return Numbers.read(cell, Unit.of(point), decimalComma) instanceof Meaning.Is is
                ? new Understood(Reply.YES, null, (BigDecimal) is.value())
                : plain(Reply.UNCLEAR);
    }

    private static Understood yesNo(Cell cell) {
        if (cell.value() instanceof Value.Truth truth) {
            return plain(truth.holds() ? Reply.YES : Reply.NO);
        } else if (beginsWith(cell.text(), PARTLY)) {
            return plain(Reply.PARTLY);
        }
        Optional<Boolean> said = YesNo.of(cell.text());
        if (said.isEmpty() || (said.get() && isHedged(cell.text()))) {
            return plain(Reply.UNCLEAR);
        }
        return plain(said.get() ? Reply.YES : Reply.NO);
    }

    private static boolean beginsWith(String text, Set<String> words) {
        return words.contains(Words.bare(text)) || words.contains(Words.bare(head(text)));
    }

    private static boolean isHedged(String text) {
        return HEDGE.matcher(Words.bare(text)).find();
    }

    private static String head(String text) {
        return END_OF_PHRASE.split(text.strip(), 2)[0];
    }

    private static Understood plain(Reply reply) {
        return new Understood(reply, null, null);
    }
}
