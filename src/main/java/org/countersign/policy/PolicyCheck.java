package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.vocabulary.Vocabulary;

/** Holds pages, rules and thresholds against each other. */
record PolicyCheck(List<Check> checks, Vocabulary vocabulary, PolicyData data, List<Problem> problems) {

    private static final String FACTS = "org.countersign.facts.*";

    void run() {
        Map<String, Path> names = new HashMap<>();
        checks.forEach(check -> {
            page(check);
            check.rules().rules().forEach(rule -> name(check, rule, names));
            new UsedResults(
                            check,
                            data.checks(),
                            (line, what) -> problem(check.rules().file(), line, what))
                    .run();
        });
        new UseOrder(checks)
                .circle()
                .ifPresent(check -> problem(pageOf(check), 1, "\"uses\" runs in a circle through " + check.id()));
    }

    private void page(Check check) {
        Page page = check.page();
        String stem = check.rules().file().getFileName().toString().replace(".drl", "");
        if (!page.id().equals(stem)) {
            problem(pageOf(check), 1, "the page says id: " + page.id() + ", the file is named " + stem);
        }
        if (!check.rules().text().contains("import " + FACTS)) {
            problem(
                    check.rules().file(),
                    1,
                    "the line \"import " + FACTS + "\" is missing; write it below the line that begins with package");
        }
        known(check, page.evidence(), vocabulary.registers().keySet(), "evidence");
        known(check, page.uses(), data.checks(), "uses");
        List.of(page.position(), page.fix(), page.ask()).forEach(text -> Placeholder.in(text).stream()
                .map(Placeholder::name)
                .filter(key -> !data.thresholds().containsKey(key))
                .forEach(key -> problems.add(lines(check)
                        .problem(
                                0,
                                key,
                                "there is no threshold \"" + key + "\""
                                        + Suggestion.of(key, data.thresholds().keySet())))));
    }

    private void known(Check check, List<String> words, Set<String> known, String what) {
        words.stream()
                .filter(word -> !known.contains(word))
                .forEach(word -> problems.add(lines(check)
                        .problem(0, word, what + ": there is no \"" + word + "\"" + Suggestion.of(word, known))));
    }

    private void name(Check check, Rule rule, Map<String, Path> names) {
        Path other = names.put(rule.name(), check.rules().file());
        if (other != null) {
            problem(
                    check.rules().file(),
                    rule.line(),
                    "another rule has the name \"" + rule.name() + "\", in " + other);
        }
    }

    private static Lines lines(Check check) {
        try {
            return new Lines(pageOf(check), Files.readString(pageOf(check)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pageOf(Check check) {
        return check.rules()
                .file()
                .resolveSibling(check.rules().file().getFileName().toString().replace(".drl", ".md"));
    }

    private void problem(Path file, int line, String what) {
        problems.add(new Problem(file, line, what));
    }
}
