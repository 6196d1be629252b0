package org.countersign.intake.values;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;
import org.countersign.vocabulary.Options;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Understands the reply to a question; what a person would have to interpret is unclear. */
public final class Replies {

    private Replies() {}

    /**
     * What a reply amounts to.
     *
     * @param hedge the words that take a part of it back
     */
    public record Understood(
            Reply reply,
            @Nullable String choice,
            @Nullable BigDecimal number,
            @Nullable LocalDate date,
            @Nullable String hedge) {}

    public static Understood read(Cell cell, Point point, boolean decimalComma) {
        if (cell.isBlank() || isPlaceholder(cell.text())) {
            return plain(Reply.UNANSWERED);
        } else if (cell.value() instanceof Value.Fault) {
            return plain(Reply.UNCLEAR);
        } else if (isNotApplicable(cell.text())) {
            return plain(Reply.NOT_APPLICABLE);
        }
        return switch (point.type()) {
            case "choice" -> choice(cell.text(), point.options());
            case "number" -> number(cell, point, decimalComma);
            case "date" -> date(cell);
            case "text" -> plain(isOpen(cell.text()) ? Reply.UNCLEAR : Reply.YES);
            default -> YesOrNo.read(cell);
        };
    }

    /** The reply to a question that is not in the bank: as yes or no where it reads so, else as prose if that was wanted. */
    public static Understood read(Cell cell, boolean closed) {
        if (cell.isBlank() || isPlaceholder(cell.text())) {
            return plain(Reply.UNANSWERED);
        } else if (isNotApplicable(cell.text())) {
            return plain(Reply.NOT_APPLICABLE);
        }
        Understood understood = YesOrNo.read(cell);
        boolean prose = !closed && understood.reply() == Reply.UNCLEAR && !isOpen(cell.text());
        return prose && !(cell.value() instanceof Value.Fault) ? plain(Reply.YES) : understood;
    }

    /** The words of a comment that take back a part of what the reply says; null where none do. */
    public static @Nullable String takenBack(String comment) {
        return Hedges.takenBack(comment).orElse(null);
    }

    /** The words say that it is somebody else who has it, such as the hosting provider. */
    public static boolean isElsewhere(String words) {
        return Hedges.elsewhere(words);
    }

    /** The option that the words mean, whole or up to their first mark. */
    public static Optional<String> option(String text, Options options) {
        Optional<String> whole = options.canonical(text);
        return whole.isPresent() || Hedges.limits(text) ? whole : options.canonical(ReplyWords.head(text));
    }

    private static boolean isNotApplicable(String text) {
        return ReplyWords.saysOneOf(text, ReplyWords.NOT_APPLICABLE);
    }

    private static boolean isPlaceholder(String text) {
        String bare = Words.bare(text);
        return (bare.isEmpty() && text.matches("[-–—_.…\\s]*")) || ReplyWords.PLACEHOLDER.contains(bare);
    }

    private static boolean isOpen(String text) {
        return text.matches("[?\\s]+") || ReplyWords.OPEN.contains(Words.bare(text));
    }

    private static Understood choice(String text, Options options) {
        return option(text, options).map(option -> chosen(option, options)).orElseGet(() -> plain(Reply.UNCLEAR));
    }

    /** The reply that takes an option. */
    public static Understood chosen(String option, Options options) {
        return new Understood(isRefusal(option, options) ? Reply.NO : Reply.YES, option, null, null, null);
    }

    /** An option that "no" stands for says no. */
    private static boolean isRefusal(String option, Options options) {
        return options.words().entrySet().stream()
                .filter(entry -> entry.getKey().equals(option))
                .map(Map.Entry::getValue)
                .anyMatch(words -> words.contains("no"));
    }

    private static Understood number(Cell cell, Point point, boolean decimalComma) {
        return Figures.read(cell, Unit.of(point), decimalComma) instanceof Meaning.Is is
                ? new Understood(Reply.YES, null, (BigDecimal) is.value(), null, null)
                : plain(Reply.UNCLEAR);
    }

    private static Understood date(Cell cell) {
        Meaning meaning = cell.value() instanceof Value.Moment moment
                ? new Meaning.Is(moment.at().toLocalDate())
                : Dates.read(cell.text());
        return meaning instanceof Meaning.Is is
                ? new Understood(Reply.YES, null, null, (LocalDate) is.value(), null)
                : plain(Reply.UNCLEAR);
    }

    static Understood plain(Reply reply) {
        return new Understood(reply, null, null, null, null);
    }
}
