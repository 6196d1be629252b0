package org.countersign.bench.byhand;

import java.util.List;
import java.util.function.Consumer;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;

/** What many checks written by hand say in the same way of points of the contract and of questions. */
final class Points {

    private Points() {}

    static <F extends Fact> void markIf(boolean holds, Consumer<F> mark, F about) {
        if (holds) {
            mark.accept(about);
        }
    }

    /** The contract checklist is there and has no row on the topic. */
    static void notFilledIn(Desk desk, Marks marks, String topic) {
        if (desk.clauses(topic).isEmpty()) {
            desk.register("contract").forEach(marks::amber);
        }
    }

    /** The contract checklist is there and no row on the topic has a position. */
    static void notSettled(Desk desk, Marks marks, String topic) {
        if (!desk.settles(topic)) {
            desk.register("contract").forEach(marks::amber);
        }
    }

    /** As {@link #notSettled}, for a checklist that has rows. */
    static void leftOpen(Desk desk, Marks marks, String topic) {
        if (!desk.settles(topic)) {
            desk.register("contract").stream()
                    .filter(register -> register.rows() > 0)
                    .forEach(marks::amber);
        }
    }

    static List<Clause> blank(Desk desk, String topic) {
        return desk.clauses(topic).stream()
                .filter(clause -> clause.position() == null)
                .toList();
    }

    /** The questionnaire is there and the question is not answered. */
    static void notAnswered(Desk desk, Consumer<Register> mark, String question) {
        if (!desk.isAnswered(question)) {
            desk.register("questionnaire").forEach(mark);
        }
    }

    /** As {@link #notAnswered}, where at least something else is answered. */
    static void leftOut(Desk desk, Marks marks, String question) {
        if (desk.anythingAnswered()) {
            notAnswered(desk, marks::amber, question);
        }
    }

    static boolean isClaimed(Answer answer) {
        return answer.isYes() || answer.isPartly();
    }

    /** The project facts are there and say nothing of the team or of the project. */
    static void nothingSaid(Desk desk, Marks marks, boolean said) {
        if (!said) {
            desk.register("project-facts").forEach(marks::grey);
        }
    }
}
