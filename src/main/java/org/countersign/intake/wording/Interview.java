package org.countersign.intake.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.intake.read.Prose;
import org.jspecify.annotations.Nullable;

/** Finds questions and their answers in running text: numbered, headed Q and A, or quoted in a mail with answers between. */
public final class Interview {
    private static final int LINES_OF_A_QUESTION = 4;
    private static final int FEWEST_NUMBERED = 2;
    private static final Pattern QUOTE = Pattern.compile("^(?:[>|]\\s*)+");
    private static final Pattern NUMBER = Pattern.compile(
            "(?s)^\\(?(\\d{1,3}(?:\\.\\d{1,3}){0,3}[.):]+|\\d{1,3}(?:\\.\\d{1,3}){1,3}|\\d{1,3}(?=\\s+\\p{L}[^?]{3,200}\\?))\\s+(.+)");
    private static final Pattern Q =
            Pattern.compile("(?isu)^(?:q|question|frage|pytanie|питання|pregunta)\\s*(\\d{1,3})?\\s*[:.)]\\s*(.+)");
    private static final Pattern A = Pattern.compile(
            "(?isu)^(?:(?:a|answer|reply|response|antwort|odpowiedź|odp|відповідь|respuesta|r)\\s*\\d{0,3}\\s*[:.)]|[/→»]|=>|->|[-–—](?=\\s))\\s*");
    private static final Pattern GOODBYE = Pattern.compile(
            "(?isu)^(?:--+\\s*|__+\\s*|-{3,}.*|(?:kind|best|warm|many)? ?regards\\b.*|sincerely\\b.*|yours\\b.*|best wishes\\b.*|thank you( in advance)?[,.!]?"
                    + "|thanks[,.!]?|mit freundlichen grüßen.*|viele grüße.*|z poważaniem.*|pozdrawiam.*|з повагою.*|atentamente.*|saludos.*"
                    + "|on .{5,120} wrote:\\s*|am .{5,120} schrieb.*|from:.*|sent:.*|subject:.*)$");

    /**
     * A question with what was answered to it.
     *
     * @param first the line in which the question begins
     * @param number that stands before it; absent where none does
     */
    public record Exchange(Prose.Line first, @Nullable String number, String question, List<String> replies) {

        public String reply() {
            return replies.stream().filter(line -> !line.isBlank()).collect(Collectors.joining(" "));
        }
    }

    /** A question as it begins in a line, with the lines that it takes. */
    private record Begun(@Nullable String number, String text, int lines) {}

    private final List<Prose.Line> lines;
    private final boolean numbered;
    private final List<Exchange> exchanges = new ArrayList<>();
    private final List<Exchange> apart = new ArrayList<>();
    private @Nullable Exchange current;
    private int outside;

    private Interview(Prose prose) {
        this.lines = prose.lines();
        this.numbered = marked() >= FEWEST_NUMBERED;
    }

    public static Interview of(Prose prose) {
        Interview interview = new Interview(prose);
        interview.read();
        interview.pair();
        return interview;
    }

    public List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    /** How many lines are neither question nor answer. */
    public int outside() {
        return outside;
    }

    private long marked() {
        long marked = 0;
        for (int index = 0; index < lines.size(); index++) {
            marked += marked(index).isPresent() ? 1 : 0;
        }
        return marked;
    }

    private void read() {
        int index = 0;
        while (index < lines.size()) {
            Optional<Begun> question = numbered ? marked(index) : plain(index);
            if (question.isPresent()) {
                ask(lines.get(index), question.get());
                index += question.get().lines();
            } else {
                say(text(index), lines.get(index));
                index++;
            }
        }
    }

    private void ask(Prose.Line line, Begun begun) {
        int end = begun.text().lastIndexOf('?') + 1;
        String question = end == 0 ? begun.text() : begun.text().substring(0, end);
        List<String> replies = new ArrayList<>();
        replies.add(end == 0 ? "" : bare(begun.text().substring(end)));
        current = new Exchange(line, begun.number(), question.strip(), replies);
        exchanges.add(current);
    }

    private void say(String text, Prose.Line line) {
        Matcher number = NUMBER.matcher(text);
        if (GOODBYE.matcher(text).matches()) {
            current = null;
            outside++;
        } else if (numbered && number.matches() && answersAnother(plain(number.group(1)))) {
            current = new Exchange(line, plain(number.group(1)), "", new ArrayList<>(List.of(bare(number.group(2)))));
            apart.add(current);
        } else if (current != null) {
            boolean same = number.matches() && plain(number.group(1)).equals(current.number());
            current.replies().add(bare(same ? number.group(2) : text));
        } else {
            outside++;
        }
    }

    /** The number is that of another question, and the one at hand has no answer of its own that it might be a part of. */
    private boolean answersAnother(String number) {
        Exchange open = current;
        boolean part = open != null
                && (number.equals(open.number())
                        || (!open.question().isEmpty() && !open.reply().isEmpty()));
        return !part;
    }

    /** Answers that stand apart, in front of the quoted questions or behind them, belong to the question of their number. */
    private void pair() {
        for (Exchange answer : apart) {
            Optional<Exchange> asked = exchanges.stream()
                    .filter(exchange -> exchange.reply().isEmpty()
                            && String.valueOf(answer.number()).equals(exchange.number()))
                    .findFirst();
            asked.ifPresentOrElse(
                    exchange -> exchange.replies().addAll(answer.replies()),
                    () -> outside += answer.replies().size());
        }
    }

    /** A question with a number or a Q before it, over several lines where its mark stands in a later one. */
    private Optional<Begun> marked(int index) {
        String text = text(index);
        Matcher q = Q.matcher(text);
        Matcher number = NUMBER.matcher(text);
        if (q.matches()) {
            return Optional.of(begun(index, q.group(1), q.group(2)).orElse(new Begun(q.group(1), q.group(2), 1)));
        } else if (!number.matches()) {
            return Optional.empty();
        }
        return begun(index, plain(number.group(1)), number.group(2))
                .or(() -> Wording.isDemand(number.group(2))
                        ? Optional.of(new Begun(plain(number.group(1)), number.group(2), 1))
                        : Optional.empty());
    }

    private Optional<Begun> begun(int index, @Nullable String number, String first) {
        StringBuilder text = new StringBuilder(first);
        int taken = 1;
        while (text.indexOf("?") < 0 && taken < LINES_OF_A_QUESTION && continues(index + taken)) {
            text.append(' ').append(text(index + taken));
            taken++;
        }
        return text.indexOf("?") < 0 ? Optional.empty() : Optional.of(new Begun(number, text.toString(), taken));
    }

    private boolean continues(int index) {
        return index < lines.size()
                && !NUMBER.matcher(text(index)).matches()
                && !Q.matcher(text(index)).matches()
                && !A.matcher(text(index)).find()
                && !Wording.isAnswer(text(index));
    }

    /** Where nothing is numbered, a line that is a question by itself. */
    private Optional<Begun> plain(int index) {
        String text = text(index);
        boolean asks = text.indexOf('?') > 0 && Wording.isQuestion(text);
        return asks ? Optional.of(new Begun(null, text, 1)) : Optional.empty();
    }

    /** The number without the mark behind it. */
    private static String plain(String number) {
        return number.replaceFirst("[.):]+$", "");
    }

    private String text(int index) {
        return QUOTE.matcher(lines.get(index).text().strip()).replaceFirst("").strip();
    }

    private static String bare(String reply) {
        return A.matcher(reply.strip()).replaceFirst("").strip();
    }
}
