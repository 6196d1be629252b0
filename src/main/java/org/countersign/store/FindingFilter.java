package org.countersign.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Which findings of an audit a reader wants to see; what is empty asks for nothing.
 *
 * @param colour {@link #ALL} for every colour; empty for all but green
 * @param subject the id of what they are about
 * @param person the id of the person whom they are about
 * @param assignee who sees to them; {@link #NOBODY} for those to which nobody does
 * @param words each of which must occur
 * @param today on which an accepted risk may be open again
 */
public record FindingFilter(
        String colour,
        String area,
        String check,
        String subject,
        String person,
        String assignee,
        FollowUp.@Nullable Status status,
        String words,
        LocalDate today) {

    public static final String ALL = "ALL";
    public static final String NOBODY = "-";

    /** All but those that are green. */
    public static FindingFilter allButGreen(LocalDate today) {
        return new FindingFilter("", "", "", "", "", "", null, "", today);
    }

    private static final int MOST_WORDS = 8;

    /** The status of a row, as it stands today. */
    private static final String STANDING = "CASE WHEN u.status IS NULL THEN 'OPEN'"
            + " WHEN u.status = 'ACCEPTED_RISK' AND u.due_on < :today THEN 'OPEN' ELSE u.status END";

    /** Conditions on a finding {@code f} and its follow-up {@code u}, each begun with AND. */
    String conditions() {
        StringBuilder sql = new StringBuilder();
        if (colour.isEmpty()) {
            sql.append(" AND f.weight < 3");
        } else if (!colour.equals(ALL)) {
            sql.append(" AND f.weight = :weight");
        }
        when(sql, !area.isEmpty(), "f.area = :area");
        when(sql, !check.isEmpty(), "f.check_id = :check");
        when(sql, !subject.isEmpty(), "f.subject = :subject");
        when(sql, !person.isEmpty(), "f.person = :person");
        when(sql, assignee.equals(NOBODY), "u.assignee IS NULL");
        when(sql, !assignee.isEmpty() && !assignee.equals(NOBODY), "u.assignee = :assignee");
        when(sql, status != null, STANDING + " = :status");
        for (int word = 0; word < sought().size(); word++) {
            sql.append(" AND f.words LIKE :word").append(word).append(" ESCAPE '!'");
        }
        return sql.toString();
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        statement
                .bind("weight", StoredFinding.weight(colour))
                .bind("area", area)
                .bind("check", check)
                .bind("subject", subject)
                .bind("person", person)
                .bind("assignee", assignee)
                .bind("status", status == null ? "" : status.name())
                .bind("today", today.toString());
        for (int word = 0; word < sought().size(); word++) {
            statement.bind("word" + word, "%" + sought().get(word) + "%");
        }
        return statement;
    }

    private static void when(StringBuilder sql, boolean asked, String condition) {
        if (asked) {
            sql.append(" AND ").append(condition);
        }
    }

    private List<String> sought() {
        return sought(words);
    }

    /** The words as they are kept, with what LIKE would take for a placeholder set apart. */
    static List<String> sought(String words) {
        List<String> all =
                new ArrayList<>(Arrays.asList(Folded.of(words).strip().split("\\s+")));
        all.removeIf(String::isEmpty);
        return all.stream()
                .limit(MOST_WORDS)
                .map(word -> word.replaceAll("([!%_])", "!$1"))
                .toList();
    }
}
