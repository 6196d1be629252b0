package org.countersign.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * That a version was taken back before its day, as the trail tells it, which alone says why.
 *
 * @param version its number
 */
public record CalledOff(int version, String why) {
    /** Behind the name of a table of versions, as a pattern of what the trail tells of each. */
    static final String OF_VERSION = "'called off version ' || v.number || ' of the policy before its day: %'";

    private static final Pattern WORDS =
            Pattern.compile("called off version (\\d{1,9}) of the policy before its day: (.*)", Pattern.DOTALL);

    String words() {
        return "called off version " + version + " of the policy before its day: " + why;
    }

    static Optional<CalledOff> of(String words) {
        Matcher told = WORDS.matcher(words);
        return told.matches()
                ? Optional.of(new CalledOff(Integer.parseInt(told.group(1)), told.group(2)))
                : Optional.empty();
    }
}
