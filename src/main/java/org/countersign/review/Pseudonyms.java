package org.countersign.review;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Fact;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/**
 * Puts "Person 1" and so on in place of the people whom facts name: their names however written, parts of their names,
 * and all addresses of e-mail. The same documents give the same numbers.
 */
final class Pseudonyms {
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final int SHORTEST_PART = 3;

    /** By each word of a name, in small letters without marks, and by each address. */
    private final Map<String, String> byWord = new HashMap<>();

    private final Map<String, String> byMail = new HashMap<>();

    private final Map<String, String> byName = new HashMap<>();

    private Pseudonyms() {}

    static Pseudonyms of(List<? extends Fact> facts) {
        Pseudonyms pseudonyms = new Pseudonyms();
        facts.forEach(fact -> {
            if (fact instanceof Person person) {
                pseudonyms.add(person.name(), person.email());
            }
        });
        facts.forEach(fact -> names(fact).forEach(name -> pseudonyms.add(name, null)));
        return pseudonyms;
    }

    private static Stream<@Nullable String> names(Fact fact) {
        if (fact instanceof AccessGrant grant) {
            return Stream.of(grant.name(), grant.owner());
        } else if (fact instanceof Departure departure) {
            return Stream.of(departure.name(), departure.approver());
        } else if (fact instanceof Waiver waiver) {
            return Stream.of(waiver.requester(), waiver.approver());
        } else if (fact instanceof PossibleMatch match) {
            return Stream.of(match.written(), match.onRoster());
        } else if (fact instanceof Nda nda) {
            return Stream.of(nda.name());
        } else if (fact instanceof IpAssignment assignment) {
            return Stream.of(assignment.name());
        }
        return fact instanceof Device device ? Stream.of(device.name()) : Stream.empty();
    }

    private void add(@Nullable String name, @Nullable String mail) {
        String bare = name == null ? "" : bare(name);
        if (bare.isBlank() && mail == null) {
            return;
        }
        String key = bare.isBlank() ? Objects.requireNonNull(mail) : bare;
        String pseudonym = byName.computeIfAbsent(key, first -> "Person " + (byName.size() + 1));
        Matcher words = WORD.matcher(bare);
        while (words.find()) {
            if (words.group().length() >= SHORTEST_PART) {
                byWord.putIfAbsent(words.group(), pseudonym);
            }
        }
        if (mail != null) {
            byMail.putIfAbsent(mail.strip().toLowerCase(Locale.ROOT), pseudonym);
        }
    }

    /** The text with nobody's name in it. */
    String in(String text) {
        return withoutNames(withoutMail(text));
    }

    private String withoutMail(String text) {
        if (text.indexOf('@') < 0) {
            return text;
        }
        return MAIL.matcher(text).replaceAll(found -> {
            String known = byMail.get(found.group().toLowerCase(Locale.ROOT));
            return known == null ? "address withheld" : known.replace(" ", "").toLowerCase(Locale.ROOT) + " (address)";
        });
    }

    /** Words of a name that stand side by side become one pseudonym, that of the whole name where it is one. */
    private String withoutNames(String text) {
        StringBuilder out = new StringBuilder();
        Matcher words = WORD.matcher(text);
        int done = 0;
        while (words.find()) {
            if (byWord.containsKey(bare(words.group()))) {
                int start = words.start();
                int end = words.end();
                while (words.find() && isNameToo(text, end, words)) {
                    end = words.end();
                }
                out.append(text, done, start).append(pseudonym(text.substring(start, end)));
                done = end;
                words.region(end, text.length());
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private boolean isNameToo(String text, int end, Matcher next) {
        String between = text.substring(end, next.start());
        return between.matches("[ \u00a0,.'\u2019_-]{1,3}")
                && (byWord.containsKey(bare(next.group())) || next.group().length() < SHORTEST_PART);
    }

    private String pseudonym(String written) {
        String whole = byName.get(bare(written));
        if (whole != null) {
            return whole;
        }
        Matcher words = WORD.matcher(bare(written));
        words.find();
        return Objects.requireNonNullElse(byWord.get(words.group()), "a person");
    }

    /** Small letters without marks, one space between words, "Last, First" turned round. */
    private static String bare(String name) {
        String[] turned = name.split(",", -1);
        String straight = turned.length == 2 ? turned[1] + " " + turned[0] : name;
        String plain = Normalizer.normalize(straight, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return MARK.matcher(plain)
                .replaceAll("")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The same with each text in it, however deep, without names. */
    <T> T in(T value, Class<T> type) {
        return type.cast(Objects.requireNonNull(mapped(value)));
    }

    private @Nullable Object mapped(@Nullable Object value) {
        if (value instanceof String text) {
            return in(text);
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::mapped).toList();
        }
        return value instanceof Record made ? rebuilt(made) : value;
    }

    private Object rebuilt(Record made) {
        RecordComponent[] components = made.getClass().getRecordComponents();
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                values[i] = mapped(components[i].getAccessor().invoke(made));
            }
            return made.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (NoSuchMethodException
                | IllegalAccessException
                | InstantiationException
                | InvocationTargetException e) {
            throw new IllegalStateException("a fact that cannot be made again: " + made.getClass(), e);
        }
    }
}
