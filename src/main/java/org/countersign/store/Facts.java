package org.countersign.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What was read in each file, and what was not used of it, kept so that a page can ask for a part of it. */
public final class Facts {
    private final Database database;

    public Facts(Database database) {
        this.database = database;
    }

    /**
     * How many facts of a type there are in a file.
     *
     * @param first the number of the first of them
     */
    public record Type(String type, int first, int count) {}

    /** The facts of a file by type. */
    public List<Type> types(String reading, String file) {
        return database.look(handle -> handle.createQuery(
                        "SELECT * FROM fact_type WHERE reading = :reading" + " AND file = :file ORDER BY first_number")
                .bind("reading", reading)
                .bind("file", file)
                .map((row, context) -> new Type(row.getString("type"), row.getInt("first_number"), row.getInt("facts")))
                .list());
    }

    /** The facts of a file from one number on, so many at the most. */
    public List<StoredFact> of(String reading, String file, int from, int most) {
        return database.look(handle -> handle.createQuery("SELECT * FROM fact WHERE reading = :reading"
                        + " AND file = :file AND number >= :from AND number < :end ORDER BY number")
                .bind("reading", reading)
                .bind("file", file)
                .bind("from", from)
                .bind("end", from + most)
                .map((row, context) -> new StoredFact(
                        row.getString("file"),
                        row.getString("type"),
                        row.getString("label"),
                        row.getString("published")))
                .list());
    }

    /** How many facts each file gave. */
    public Map<String, Integer> counts(String reading) {
        return counts("SELECT file, SUM(facts) FROM fact_type WHERE reading = :reading GROUP BY file", reading);
    }

    /** What is to be said about a file, from one number on, so much at the most. */
    public List<StoredNote> notes(String reading, String file, int from, int most) {
        return database.look(handle -> handle.createQuery("SELECT * FROM note WHERE reading = :reading"
                        + " AND file = :file AND number >= :from AND number < :end ORDER BY number")
                .bind("reading", reading)
                .bind("file", file)
                .bind("from", from)
                .bind("end", from + most)
                .map((row, context) ->
                        new StoredNote(row.getString("file"), row.getString("place"), row.getString("what")))
                .list());
    }

    /** How many notes there are on each file. */
    public Map<String, Integer> noteCounts(String reading) {
        return counts("SELECT file, COUNT(*) FROM note WHERE reading = :reading GROUP BY file", reading);
    }

    private Map<String, Integer> counts(String sql, String reading) {
        return database.look(handle -> {
            Map<String, Integer> counts = new TreeMap<>();
            handle.createQuery(sql)
                    .bind("reading", reading)
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .forEach(each -> counts.put(each.getKey(), each.getValue()));
            return counts;
        });
    }

    /** Keeps them, unless those of this very reading are kept already. */
    static void add(Handle handle, String reading, Read read) {
        boolean known = handle.createQuery("SELECT COUNT(*) FROM fact_type WHERE reading = :reading")
                        .bind("reading", reading)
                        .mapTo(Integer.class)
                        .one()
                > 0;
        if (!known) {
            Numbering facts = new Numbering();
            Batches.insert(
                    handle,
                    "INSERT INTO fact (reading, file, number, type, label, published)"
                            + " VALUES (:reading, :file, :number, :type, :label, :published)",
                    read.facts().iterator(),
                    (batch, fact) -> batch.bind("reading", reading)
                            .bind("file", fact.file())
                            .bind("number", facts.next(fact))
                            .bind("type", fact.type())
                            .bind("label", fact.label())
                            .bind("published", fact.published()));
            facts.keep(handle, reading);
            addNotes(handle, reading, read);
        }
    }

    private static void addNotes(Handle handle, String reading, Read read) {
        Map<String, Integer> numbers = new TreeMap<>();
        Batches.insert(
                handle,
                "INSERT INTO note (reading, file, number, place, what)"
                        + " VALUES (:reading, :file, :number, :place, :what) ON CONFLICT DO NOTHING",
                read.notes().iterator(),
                (batch, note) -> batch.bind("reading", reading)
                        .bind("file", note.file())
                        .bind("number", numbers.merge(note.file(), 1, Integer::sum))
                        .bind("place", note.place())
                        .bind("what", note.what()));
    }

    /** Numbers the facts of each file, and counts them by type. */
    private static final class Numbering {
        private final Map<String, Integer> numbers = new TreeMap<>();
        private final Map<String, Map<String, Type>> types = new TreeMap<>();

        int next(StoredFact fact) {
            int number = numbers.merge(fact.file(), 1, Integer::sum);
            types.computeIfAbsent(fact.file(), any -> new TreeMap<>())
                    .merge(
                            fact.type(),
                            new Type(fact.type(), number, 1),
                            (known, one) -> new Type(known.type(), known.first(), known.count() + 1));
            return number;
        }

        void keep(Handle handle, String reading) {
            types.forEach((file, ofFile) -> Batches.insert(
                    handle,
                    "INSERT INTO fact_type (reading, file, type, first_number, facts)"
                            + " VALUES (:reading, :file, :type, :first, :count)",
                    ofFile.values().iterator(),
                    (batch, type) ->
                            batch.bind("reading", reading).bind("file", file).bindMethods(type)));
        }
    }
}
