package org.countersign.drafting;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The file {@code policy.yaml} as it names a new version. */
public final class Stamp {
    public static final String FILE = "policy.yaml";
    private static final Pattern LAST_NUMBER = Pattern.compile("(.*?)(\\d+)(\\D*)");
    private static final Pattern NAME = Pattern.compile("(?m)^version[ \\t]*:[ \\t]*[\"']?([^\"'\\r\\n]*)");

    private Stamp() {}

    /** The name after this one that none was given yet: the last number in it is one higher, or as many as it takes. */
    public static String after(String label, Collection<String> given) {
        String next = after(label);
        while (given.contains(next)) {
            next = after(next);
        }
        return next;
    }

    private static String after(String label) {
        Matcher parts = LAST_NUMBER.matcher(label);
        return parts.matches()
                ? parts.group(1) + new BigInteger(parts.group(2)).add(BigInteger.ONE) + parts.group(3)
                : label + ".1";
    }

    /** The file with that name, and that day where one is given; every other byte stays. */
    public static String of(String yaml, String label, @Nullable LocalDate effectiveOn) {
        String named = with(yaml, "version", "\"" + label + "\"");
        return effectiveOn == null ? named : with(named, "effective", effectiveOn.toString());
    }

    /** The name that the file gives. */
    public static String label(String yaml) {
        Matcher name = NAME.matcher(yaml);
        return name.find() ? name.group(1) : "";
    }

    private static String with(String yaml, String key, String value) {
        Matcher line = Pattern.compile("(?m)^" + key + "[ \\t]*:.*?(?=\\r?$)").matcher(yaml);
        return line.find()
                ? line.replaceFirst(Matcher.quoteReplacement(key + ": " + value))
                : yaml + (yaml.endsWith("\n") ? "" : "\n") + key + ": " + value + "\n";
    }
}
