package org.countersign.workbench.draft;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;

/** Drafts the three files of a check around a yes-no question of its area. */
public record NewCheck(Policy policy, String area, String id, String title) {

    private static final String FORM = "[A-Z]{2,4}-\\d{2}";

    public Drafting draft() {
        if (!policy.areas().containsKey(area)) {
            return new Drafting.Refused("there is no area \"" + area + "\"; there are "
                    + String.join(", ", policy.areas().keySet()));
        } else if (!id.matches(FORM)) {
            return new Drafting.Refused("\"" + id + "\" is no id of a check; write two to four capital letters, a "
                    + "hyphen and two digits, such as " + free());
        } else if (policy.checks().stream().anyMatch(check -> check.id().equals(id))) {
            return new Drafting.Refused(
                    "there is a check " + id + " already; an id is never used again. Free is " + free());
        }
        Map<Path, String> files = question()
                .map(question -> Map.of(
                        path(".md"), page(question),
                        path(".drl"), filled(Template.RULES, question),
                        path(".cases.yaml"), filled(Template.CASES, question)))
                .orElse(Map.of());
        Optional<Path> there =
                files.keySet().stream().filter(Files::exists).sorted().findFirst();
        return files.isEmpty()
                ? new Drafting.Refused("questions.yaml has no yes-no question to begin with; add one first")
                : there.<Drafting>map(file -> new Drafting.Refused(file + " is there already and stays as it is"))
                        .orElseGet(() -> new Drafting.Drafted(new LinkedHashMap<>(files)));
    }

    private Path path(String ending) {
        return policy.folder().resolve(area).resolve(id + ending);
    }

    /** The first free number of the prefix, or of the one that the area uses. */
    private String free() {
        String prefix = id.matches("[A-Z]{2,4}-.*") ? id.substring(0, id.indexOf('-')) : ofArea();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> prefix + (number < 10 ? "-0" : "-") + number)
                .filter(candidate ->
                        policy.checks().stream().noneMatch(check -> check.id().equals(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private String ofArea() {
        return policy.checks().stream()
                .filter(check -> check.page().area().equals(area))
                .map(check -> check.id().substring(0, check.id().indexOf('-')))
                .findFirst()
                .orElse("NEW");
    }

    /** One that the area asks, or else any. */
    private Optional<Point> question() {
        List<Point> questions = policy.vocabulary().questions().values().stream()
                .filter(point -> point.type().equals("yes-no"))
                .toList();
        return questions.stream()
                .filter(point -> point.area().equals(area))
                .findFirst()
                .or(() -> questions.stream().findFirst());
    }

    private String page(Point question) {
        return filled(Template.PAGE, question);
    }

    private String filled(String template, Point question) {
        return template.replace("<ID>", id)
                .replace("<TITLE>", title.replace("\\", "/").replace("\"", "'"))
                .replace("<SINCE>", policy.version())
                .replace("<EVIDENCE>", evidence())
                .replace("<PACKAGE>", packageName())
                .replace("<QUESTION>", question.id())
                .replace("<ASK>", question.ask().replace("\"", "'"));
    }

    private String evidence() {
        return policy.vocabulary().ofFact("Answer").stream()
                .map(RegisterKind::id)
                .findFirst()
                .orElse("");
    }

    /** That of the other checks of the area. */
    private String packageName() {
        return policy.checks().stream()
                .filter(check -> check.page().area().equals(area))
                .map(Check::rules)
                .map(file -> file.text()
                        .lines()
                        .filter(line -> line.startsWith("package "))
                        .findFirst())
                .flatMap(Optional::stream)
                .map(line -> line.substring("package ".length()).strip().replace(";", ""))
                .findFirst()
                .orElse("rules." + area.replaceAll("[^a-z0-9]", ""));
    }
}
