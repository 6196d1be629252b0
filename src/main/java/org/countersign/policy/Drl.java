package org.countersign.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the loader does to the text of a rule file. */
final class Drl {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package\\s+([\\w.]+)\\s*;?");

    private Drl() {}

    static String packageOf(String text) {
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? matcher.group(1) : "rules";
    }

    /** Moves it to a package and imports the verbs there, on the same line, so that every other line keeps its number. */
    static String withVerbs(String text, String name) {
        String head = "package " + name + "; import static " + Verbs.class.getName() + ".*;";
        Matcher matcher = PACKAGE.matcher(text);
        return matcher.find() ? text.substring(0, matcher.start()) + head + text.substring(matcher.end()) : head + text;
    }
}
