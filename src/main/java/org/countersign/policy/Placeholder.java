package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that is filled when it is shown: {@code {threshold.key}}, {@code {$name}}, {@code {$person.start}} or
 * {@code {$person.daysToStart($today)}}.
 *
 * @param name the key of a threshold, or a variable with its dollar sign
 */
record Placeholder(String name, @Nullable String member, Optional<String> argument) {

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");
    private static final Pattern VARIABLE = Pattern.compile("(\\$\\w+)(?:\\.(\\w+)(?:\\((\\$\\w+)\\))?)?");

    /** The placeholders of a text, in order. */
    static List<Placeholder> in(String text) {
        return PLACE.matcher(text).results().map(Placeholder::of).toList();
    }

    /** The text with each placeholder replaced. */
    static String fill(String text, Function<Placeholder, String> value) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value.apply(of(place))));
    }

    boolean isThreshold() {
        return !name.startsWith("$");
    }

    private static Placeholder of(MatchResult place) {
        Matcher variable = VARIABLE.matcher(place.group(1));
        return variable.matches()
                ? new Placeholder(variable.group(1), variable.group(2), Optional.ofNullable(variable.group(3)))
                : new Placeholder(place.group(1), null, Optional.empty());
    }
}
