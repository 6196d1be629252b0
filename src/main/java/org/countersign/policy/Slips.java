package org.countersign.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds slips of the pen in a rule file that keep it from being parsed, and says them in words that the parser does not have:
 * quotes of a word processor, a missing comma or {@code end}, one equals sign where two belong.
 */
final class Slips {

    private static final Pattern CURLY = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");
    private static final Pattern STRAIGHT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern RULE = Pattern.compile("^[ \\t]*rule[ \\t]+\"(?<name>[^\"]*)\"?.*");
    private static final Pattern KEYWORD = Pattern.compile("^[ \\t]*(?<word>when|then|end)\\b.*");
    private static final Pattern ONE_EQUALS = Pattern.compile("(?<![=!<>])=(?!=)");
    private static final Pattern STEP = Pattern.compile("\"[^\"]*\"|\\$?\\w+(?:\\.\\w+)*|==|!=|<=|>=|&&|\\|\\||\\S");
    private static final Set<String> BETWEEN = Set.of("in", "not", "matches", "contains", "exists");

    private final Lines lines;
    private final Consumer<Problem> problem;
    private Optional<String> open = Optional.empty();
    private int openAt;
    private String part = "";
    private int depth;

    Slips(Lines lines, Consumer<Problem> problem) {
        this.lines = lines;
        this.problem = problem;
    }

    void find() {
        List<String> all = lines.text().lines().toList();
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i), lines.start(i + 1));
        }
        open.ifPresent(name -> lacks("end", name));
    }

    void findCurlyQuotes() {
        List<String> all = lines.text().lines().toList();
        for (int i = 0; i < all.size(); i++) {
            curly(withoutComment(all.get(i)), lines.start(i + 1));
        }
    }

    private void line(String line, int at) {
        String code = withoutComment(line);
        quotes(code, at);
        Matcher rule = RULE.matcher(code);
        Matcher keyword = KEYWORD.matcher(code);
        if (rule.matches()) {
            open.ifPresent(name -> lacks("end", name));
            open = Optional.of(rule.group("name"));
            openAt = at;
            part = "rule";
            depth = 0;
        } else if (keyword.matches() && open.isPresent()) {
            keyword(keyword.group("word"), at);
        } else if (part.equals("when")) {
            condition(code, at);
        }
    }

    private void keyword(String word, int at) {
        if (word.equals("end") && !part.equals("then")) {
            lacks("then", open.orElse(""));
        } else if (word.equals("then") && !part.equals("when")) {
            lacks("when", open.orElse(""));
        } else if (word.equals("then") && depth > 0) {
            problem.accept(lines.problem(at, "a bracket is still open here; close it with ) above \"then\""));
        }
        part = word;
        if (word.equals("end")) {
            open = Optional.empty();
        }
    }

    private void lacks(String word, String name) {
        problem.accept(lines.problem(
                openAt, "rule", "rule \"" + name + "\" has no \"" + word + "\"; a rule is rule, when, then, end"));
    }

    private void quotes(String code, int at) {
        String bare = blank(code, STRAIGHT);
        if (!curly(code, at) && bare.contains("\"")) {
            problem.accept(lines.problem(at + bare.indexOf('"'), "a quote opens here and does not close on this line"));
        }
    }

    private boolean curly(String code, int at) {
        Matcher curly = CURLY.matcher(blank(code, STRAIGHT));
        boolean found = curly.find();
        if (found) {
            problem.accept(lines.problem(
                    at + curly.start(),
                    "the quote " + curly.group() + " is a word processor's; write the straight one, \""));
        }
        return found;
    }

    private void condition(String code, int at) {
        Matcher equals = ONE_EQUALS.matcher(blank(code, STRAIGHT));
        if (equals.find()) {
            problem.accept(
                    lines.problem(at + equals.start(), "write == for \"equal\"; one = alone means nothing here"));
        }
        Matcher step = STEP.matcher(code);
        String before = "";
        while (step.find()) {
            if (depth > 0 && endsValue(before) && beginsValue(step.group())) {
                problem.accept(lines.problem(
                        at + step.start(), "a comma is missing between " + before + " and " + step.group()));
            }
            depth += step.group().equals("(") ? 1 : step.group().equals(")") ? -1 : 0;
            before = step.group();
        }
    }

    private static boolean endsValue(String step) {
        return step.equals(")") || beginsValue(step);
    }

    private static boolean beginsValue(String step) {
        return step.matches("\"[^\"]*\"|\\$?\\w+(?:\\.\\w+)*") && !BETWEEN.contains(step);
    }

    private static String withoutComment(String line) {
        int at = blank(line, STRAIGHT).indexOf("//");
        return at < 0 ? line : line.substring(0, at);
    }

    private static String blank(String line, Pattern what) {
        return what.matcher(line).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
