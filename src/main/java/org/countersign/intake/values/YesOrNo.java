package org.countersign.intake.values;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.countersign.facts.Reply;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Value;
import org.countersign.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Understands the reply to a question that yes or no answers; a yes with a limit is never taken for a yes. */
final class YesOrNo {
    /** A no before one of these is an answer and not the beginning of a sentence about something. */
    private static final Pattern ANSWERS = Pattern.compile(
            "(?:no|nein|nie|ні|нет) (?:we|i|it|there|they|this|that|nobody|at|for|not|wir|das|es|wcale|mamy|posiadamy|ми|це|en|lo|tenemos|hay|existe|se)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern REFUSES = Pattern.compile(
            "(?:we|i) (?:do not|don t|have no|have not|haven t|cannot|can t|are not|aren t|never)\\b.*|there (?:is|are) no\\b.*"
                    + "|wir haben (?:kein|keine|keinen|nicht)\\b.*|es gibt kein\\w*.*|nie (?:mamy|posiadamy|prowadzimy)\\b.*"
                    + "|(?:ми )?не (?:маємо|проводимо|використовуємо)\\b.*|no (?:tenemos|disponemos|contamos|realizamos)\\b.*",
            Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private YesOrNo() {}

    static Replies.Understood read(Cell cell) {
        if (cell.value() instanceof Value.Fault) {
            return Replies.plain(Reply.UNCLEAR);
        } else if (cell.value() instanceof Value.Truth truth) {
            return Replies.plain(truth.holds() ? Reply.YES : Reply.NO);
        }
        String text = cell.text();
        @Nullable String takenBack = Hedges.takenBack(text).orElse(null);
        if (isOneOf(text, ReplyWords.NOT_YET, ReplyWords.BEGINS_NOT_YET)) {
            return hedged(Reply.NO, ReplyWords.head(text));
        } else if (isOneOf(text, ReplyWords.PARTLY, ReplyWords.BEGINS_PARTLY)) {
            return hedged(Reply.PARTLY, takenBack);
        }
        return said(text, takenBack);
    }

    private static boolean isOneOf(String text, Set<String> whole, Set<String> beginning) {
        return ReplyWords.saysOneOf(text, whole) || ReplyWords.beginsWith(text, beginning);
    }

    private static Replies.Understood said(String text, @Nullable String takenBack) {
        boolean only = Words.bare(text).endsWith(" only");
        Optional<Boolean> said = first(text);
        if (said.isEmpty()) {
            return Replies.plain(only && Words.bare(text).split(" ").length <= 4 ? Reply.PARTLY : Reply.UNCLEAR);
        } else if (said.get()) {
            return yes(text, takenBack);
        }
        return no(text, takenBack);
    }

    private static Replies.Understood yes(String text, @Nullable String takenBack) {
        if (takenBack != null) {
            return hedged(Reply.PARTLY, takenBack);
        }
        return Replies.plain(Hedges.limits(afterFirst(text)) ? Reply.UNCLEAR : Reply.YES);
    }

    private static Replies.Understood no(String text, @Nullable String takenBack) {
        String rest = Words.bare(afterFirst(text));
        boolean alsoYes = (" " + rest + " ")
                .matches("(?s).* (?:yes|ja|tak|так|partly|partially|teilweise|czesciowo|частково|parcialmente) .*");
        if (alsoYes && !Hedges.elsewhere(rest)) {
            return Replies.plain(Reply.UNCLEAR);
        }
        return hedged(Reply.NO, takenBack);
    }

    /** What the first words say. */
    private static Optional<Boolean> first(String text) {
        Optional<Boolean> said = YesNo.of(text);
        if (said.isPresent()) {
            return said;
        }
        String bare = Words.bare(text).replaceFirst("^(?:oh|well|ok|okay) ", "");
        if (ReplyWords.saysOneOf(text, ReplyWords.NO)
                || REFUSES.matcher(bare).matches()
                || ANSWERS.matcher(bare).matches()) {
            return Optional.of(false);
        }
        boolean affirmed = ReplyWords.saysOneOf(text, ReplyWords.YES) || YesNo.isYes(firstWord(text));
        return affirmed ? Optional.of(true) : Optional.empty();
    }

    private static String firstWord(String text) {
        return text.strip().split("\\s+", 2)[0];
    }

    private static String afterFirst(String text) {
        String[] words = text.strip().split("[\\s,;:.(]+", 2);
        return words.length < 2 ? "" : words[1];
    }

    private static Replies.Understood hedged(Reply reply, @Nullable String hedge) {
        return new Replies.Understood(reply, null, null, null, hedge == null ? null : Words.bare(hedge));
    }
}
