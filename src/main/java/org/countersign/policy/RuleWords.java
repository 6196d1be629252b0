package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of one rule without its name, comments, line breaks and messages: what it does, whatever it says.
 *
 * @param conditions what stands between {@code when} and {@code then}, word by word
 * @param verdict the verb and the subject it is reported about
 */
record RuleWords(List<String> conditions, List<String> verdict) {

    private static final Pattern WORDS = Pattern.compile(
            "(?<comment>//[^\\n]*|/\\*.*?\\*/)|(?<word>\"[^\"]*\"|[\\w$]+|[=!<>]=|&&|\\|\\||\\S)", Pattern.DOTALL);

    static RuleWords of(RuleFile file, Rule rule) {
        List<String> words = words(file.textOf(rule));
        int when = words.indexOf("when");
        int then = words.indexOf("then");
        List<String> after = words.subList(then + 1, words.size());
        int comma = after.indexOf(",");
        return new RuleWords(
                List.copyOf(words.subList(when + 1, Math.max(when + 1, then))),
                List.copyOf(after.subList(0, comma < 0 ? after.size() : comma)));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORDS.matcher(text);
        while (matcher.find()) {
            if (matcher.group("word") != null) {
                words.add(matcher.group("word"));
            }
        }
        return words;
    }

    /** The words as one line. */
    String line() {
        return String.join(" ", conditions) + " then " + String.join(" ", verdict);
    }
}
