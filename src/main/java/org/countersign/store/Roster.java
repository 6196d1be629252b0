package org.countersign.store;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The people of an audit, kept so that a page can show a part of many. */
public final class Roster {
    private final Database database;

    public Roster(Database database) {
        this.database = database;
    }

    /** The lines of those whose names hold all the words, in the order of the roster. */
    public List<String> page(String review, int audit, String words, boolean wrongOnly, int from, int most) {
        return database.look(handle -> query(
                        handle,
                        "SELECT published",
                        review,
                        audit,
                        words,
                        wrongOnly,
                        " ORDER BY number LIMIT :most OFFSET :from")
                .bind("most", most)
                .bind("from", from)
                .mapTo(String.class)
                .list());
    }

    /** How many there are. */
    public int count(String review, int audit, String words, boolean wrongOnly) {
        return database.look(handle -> query(handle, "SELECT COUNT(*)", review, audit, words, wrongOnly, "")
                .mapTo(Integer.class)
                .one());
    }

    /** The line of one person; empty where the audit knows none of that id. */
    public Optional<String> find(String review, int audit, String id) {
        return database.look(handle -> handle.createQuery(
                        "SELECT published FROM person_line WHERE review = :review AND audit = :audit AND id = :id")
                .bind("review", review)
                .bind("audit", audit)
                .bind("id", id)
                .mapTo(String.class)
                .findFirst());
    }

    static void add(Handle handle, StoredAudit audit, Iterator<StoredPerson> people) {
        Batches.ofAudit(
                handle,
                audit,
                "INSERT INTO person_line (review, audit, number, id, weight, words, published)"
                        + " VALUES (:review, :audit, :at, :id, :weight, :words, :published)",
                people);
    }

    private static Query query(
            Handle handle, String select, String review, int audit, String words, boolean wrongOnly, String order) {
        List<String> sought = FindingFilter.sought(words);
        StringBuilder sql = new StringBuilder(select)
                .append(" FROM person_line WHERE review = :review AND audit = :audit")
                .append(wrongOnly ? " AND weight < 2" : "");
        for (int word = 0; word < sought.size(); word++) {
            sql.append(" AND words LIKE :word").append(word).append(" ESCAPE '!'");
        }
        Query query = handle.createQuery(sql.append(order).toString())
                .bind("review", review)
                .bind("audit", audit);
        for (int word = 0; word < sought.size(); word++) {
            query.bind("word" + word, "%" + sought.get(word) + "%");
        }
        return query;
    }
}
