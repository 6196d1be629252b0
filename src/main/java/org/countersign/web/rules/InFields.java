package org.countersign.web.rules;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.drafting.Slip;

/** What is wrong with words of a form, by the name of the field: whoever fills it in sees no lines of a file. */
final class InFields {
    private static final Pattern SETTING = Pattern.compile("\\s*\"?([a-z]+)\"?\\s*:.*");
    private static final Pattern LACKED = Pattern.compile("the front matter lacks \"([a-z]+):\"");

    private InFields() {}

    /** As it is said of files, where it is about another than those that the form fills. */
    static String said(Slip slip, SortedMap<String, byte[]> filled) {
        byte[] file = filled.get(slip.file());
        if (file == null) {
            return slip.line(true);
        }
        Matcher lacked = LACKED.matcher(slip.what());
        return lacked.matches()
                ? lacked.group(1) + ": this is empty; fill it in"
                : field(slip, new String(file, StandardCharsets.UTF_8))
                        .filter(field -> !slip.what().startsWith(field + ":"))
                        .map(field -> field + ": " + slip.what())
                        .orElse(slip.what());
    }

    private static Optional<String> field(Slip slip, String text) {
        return text.lines()
                .skip(Math.max(0, slip.line() - 1))
                .findFirst()
                .map(SETTING::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1));
    }
}
