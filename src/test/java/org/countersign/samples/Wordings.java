package org.countersign.samples;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.countersign.vocabulary.Point;

/** Puts the words of the questions beside the answers, for sheets that do not carry our ids. */
final class Wordings {

    private Wordings() {}

    /** Asks in the words of the bank, or in the other ones that mean the same. */
    static void ask(Papers papers, int wording) {
        ask(papers.rows("contract"), "topic", papers.vocabulary().clauses(), 0);
        ask(papers.rows("questionnaire"), "question", papers.vocabulary().questions(), wording);
    }

    private static void ask(List<Row> rows, String id, Map<String, Point> bank, int wording) {
        for (Row row : rows) {
            Point point = bank.get(row.text(id));
            boolean other = wording > 0 && point.also().size() >= wording;
            row.set("ask", other ? point.also().get(wording - 1) : point.ask());
        }
    }

    /** Numbers the questions as their sender would. */
    static void number(Papers papers) {
        int number = 1;
        for (Row row : papers.rows("questionnaire")) {
            row.set("number", new BigDecimal(number++));
        }
    }
}
