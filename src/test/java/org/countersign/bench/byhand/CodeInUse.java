package org.countersign.bench.byhand;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Reply;
import org.countersign.facts.Repository;
import org.countersign.facts.SoftwareComponent;

/** Of IP ownership the checks on components, tools and repositories, by hand. */
final class CodeInUse {

    private static final Set<String> OTHERS = Set.of("vendor", "personal account");

    private CodeInUse() {}

    static void ip09(Desk desk, Marks marks) {
        desk.software.forEach(component -> component(marks, component));
        for (String question : List.of("OSS-POLICY", "SBOM")) {
            desk.answers(question).stream()
                    .filter(answer -> !answer.isYes() && answer.reply() != Reply.UNANSWERED)
                    .forEach(marks::amber);
        }
        desk.yes("OSS-POLICY").forEach(marks::green);
        boolean listed = desk.software.stream().anyMatch(each -> "copyleft".equals(each.licence()));
        for (Answer answer : desk.answers("COPYLEFT")) {
            if (Points.isClaimed(answer)) {
                Points.markIf(!desk.no("OSS-POLICY").isEmpty(), marks::red, answer);
                Points.markIf(desk.has("software-components") && !listed, marks::amber, answer);
            }
        }
        Points.notAnswered(desk, marks::grey, "OSS-POLICY");
        if (desk.software.isEmpty()) {
            desk.register("software-components").forEach(marks::grey);
        }
    }

    private static void component(Marks marks, SoftwareComponent component) {
        boolean approved = Boolean.TRUE.equals(component.approved());
        if ("copyleft".equals(component.licence()) && !approved) {
            marks.red(component);
        } else if (component.licence() == null || !approved) {
            marks.amber(component);
        } else {
            marks.green(component);
        }
    }

    static void ip11(Desk desk, Marks marks) {
        boolean allowed = desk.says("ai-tools", "approved only");
        boolean forbidden = desk.says("ai-tools", "forbidden");
        desk.clauses("ai-tools", "none").forEach(marks::amber);
        Points.notSettled(desk, marks, "ai-tools");
        Points.notAnswered(desk, marks::grey, "AI-TOOLS");
        for (Answer used : desk.answers("AI-TOOLS")) {
            if (Points.isClaimed(used)) {
                Points.markIf(forbidden, marks::red, used);
                Points.markIf(allowed, answer -> approval(desk, marks, answer), used);
            } else if (used.isNo()) {
                desk.clauses("ai-tools", "approved only", "forbidden").forEach(marks::green);
            } else {
                Points.markIf(used.reply() != Reply.UNANSWERED, marks::amber, used);
            }
        }
    }

    /** Tools are in use where approved ones alone are allowed. */
    private static void approval(Desk desk, Marks marks, Answer used) {
        List<Answer> said = desk.answers("AI-APPROVED").stream()
                .filter(answer -> answer.isNo() || Points.isClaimed(answer))
                .toList();
        if (said.isEmpty()) {
            marks.amber(used);
        } else if (said.stream().anyMatch(answer -> !answer.isYes())) {
            marks.red(used);
        }
        if (said.stream().anyMatch(Answer::isYes)) {
            List<Clause> clauses = desk.clauses("ai-tools", "approved only");
            clauses.forEach(marks::green);
        }
    }

    static void ip12(Desk desk, Marks marks) {
        for (Repository repository : desk.repositories) {
            if (repository.owner() == null) {
                marks.amber(repository);
            } else if (OTHERS.contains(repository.owner())) {
                Points.markIf(!Boolean.TRUE.equals(repository.mirrored()), marks::red, repository);
                Points.markIf(Boolean.TRUE.equals(repository.mirrored()), marks::amber, repository);
            } else {
                Points.markIf(!Boolean.TRUE.equals(repository.clientAdmin()), marks::amber, repository);
                Points.markIf(Boolean.TRUE.equals(repository.clientAdmin()), marks::green, repository);
            }
        }
        boolean listed = desk.register("repositories").stream().anyMatch(register -> register.rows() > 0);
        boolean borneOut = desk.repositories.stream()
                .flatMap(each -> Stream.ofNullable(each.owner()))
                .anyMatch(OTHERS::contains);
        for (Answer answer : desk.answers("REPO-OWNER")) {
            if (answer.choice() != null && OTHERS.contains(answer.choice())) {
                Points.markIf(!listed, marks::red, answer);
                Points.markIf(listed && !borneOut, marks::amber, answer);
            }
        }
    }
}
