package org.countersign.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the loader does to the text of a rule file. */
final class Drl {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;?");

    private Drl() {}

    static String packageOf(String text) {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "rules";
    }

    /** Adds the import of the verbs behind the package, on its line, so that every other line keeps its number. */
    static String withVerbs(String text) {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find()
                ? text.substring(0, matcher.start(1)) + matcher.group(1) + "; import static " + Verbs.class.getName()
                        + ".*;" + text.substring(matcher.end())
                : text;
    }
}
