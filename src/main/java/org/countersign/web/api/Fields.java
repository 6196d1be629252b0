package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.countersign.report.PublishedJson;
import org.countersign.web.api.format.ProblemJson;
import org.countersign.web.page.Day;
import org.jspecify.annotations.Nullable;

/** Looks at each field that was sent, and names all that are wrong at once. */
final class Fields {
    /** Letters that a reason, or whatever else people write in sentences, may have. */
    static final int LONGEST_TEXT = 4_000;

    private static final int LARGEST = 1 << 20;
    private static final int LONGEST_WORD = 80;

    private final List<ProblemJson.FieldJson> wrong = new ArrayList<>();

    /** The body of a request. */
    static <T> T body(InputStream json, Class<T> type) throws IOException {
        try {
            return PublishedJson.parse(Received.bytes(json, LARGEST), type);
        } catch (PublishedJson.Malformed e) {
            throw Refused.field(e.field().isEmpty() ? "body" : e.field(), String.valueOf(e.getMessage()));
        }
    }

    /** A text that must be there, without the blanks around it. */
    String text(String field, @Nullable String sent, int longest) {
        String text = sent == null ? "" : sent.strip();
        if (text.isEmpty()) {
            wrong(field, "is missing");
        } else if (text.length() > longest) {
            wrong(field, "is longer than " + longest + " characters");
        }
        return text;
    }

    /** A text that may be left out; absent where nothing but blanks was sent. */
    @Nullable
    String optional(String field, @Nullable String sent, int longest) {
        return sent == null || sent.isBlank() ? null : text(field, sent, longest);
    }

    /** A day that may be left out. */
    @Nullable
    LocalDate optionalDay(String field, @Nullable String sent) {
        return sent == null || sent.isBlank() ? null : day(field, sent);
    }

    /** A day that must be there; any day where it is wrong, as nobody gets past {@link #check}. */
    LocalDate day(String field, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            wrong(field, "is missing");
            return LocalDate.EPOCH;
        }
        return Day.of(sent).orElseGet(() -> {
            wrong(field, "is not a day such as 2026-03-31");
            return LocalDate.EPOCH;
        });
    }

    /** One of these words, which must be there; any where it is wrong, as nobody gets past {@link #check}. */
    <E extends Enum<E>> E one(String field, @Nullable String sent, Class<E> words) {
        E[] known = words.getEnumConstants();
        String word = word(field, text(field, sent, LONGEST_WORD), words);
        return Arrays.stream(known)
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(known[0]);
    }

    /** One of these words, or empty where nothing was sent. */
    <E extends Enum<E>> String word(String field, String sent, Class<E> words) {
        List<String> known =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        if (!sent.isEmpty() && !known.contains(sent)) {
            wrong(field, "is none of " + String.join(", ", known));
        }
        return sent;
    }

    /** How many are asked for at once. */
    int limit(int sent, int most) {
        if (sent < 1 || sent > most) {
            wrong("limit", "is not from 1 to " + most);
        }
        return sent;
    }

    void wrong(String field, String what) {
        wrong.add(new ProblemJson.FieldJson(field, what));
    }

    void check() {
        if (!wrong.isEmpty()) {
            throw Refused.fields(List.copyOf(wrong));
        }
    }
}
