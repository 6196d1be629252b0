package org.countersign.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** What the documents of reviews say, kept in leaves as it was read, so that a page shows it without opening a document. */
public final class Leaves {
    private static final int MOST = 60;

    private final Database database;

    public Leaves(Database database) {
        this.database = database;
    }

    /** A document of a review, which is the same as long as its bytes are. */
    public record Of(String review, String file, String sha256) {}

    /** The sheets, tables and texts of a document; none where it was not read, or by a version that kept no leaves. */
    public List<Part> parts(Of document) {
        return database.look(handle -> handle.createQuery("SELECT part, kind, name, SUM(size) AS lines,"
                        + " MAX(last_page) AS last_page FROM leaf WHERE review = :review AND file = :file"
                        + " AND sha256 = :sha256 GROUP BY part, kind, name ORDER BY part")
                .bindMethods(document)
                .map((row, context) -> new Part(
                        row.getInt("part"),
                        row.getString("kind"),
                        row.getString("name"),
                        row.getInt("lines"),
                        page(row, "last_page")))
                .list());
    }

    /** The leaf on which that line stands, the one before it and the one after. */
    public List<Leaf> aroundLine(Of document, int part, int line) {
        return around(document, part, "first_line", line);
    }

    /** The same of a line that so many others of the part stand before. */
    public List<Leaf> aroundPosition(Of document, int part, int position) {
        return around(document, part, "start", position);
    }

    /** The leaves on which something of a page stands. */
    public List<Leaf> ofPage(Of document, int page) {
        return database.look(handle -> handle.createQuery("SELECT * FROM leaf WHERE review = :review AND file = :file"
                        + " AND sha256 = :sha256 AND first_page <= :page AND last_page >= :page ORDER BY part, number"
                        + " LIMIT :most")
                .bindMethods(document)
                .bind("page", page)
                .bind("most", MOST)
                .map(Leaves::leaf)
                .list());
    }

    private List<Leaf> around(Of document, int part, String column, int at) {
        return database.look(handle -> {
            int number = handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM leaf WHERE review = :review"
                            + " AND file = :file AND sha256 = :sha256 AND part = :part AND <column> <= :at")
                    .define("column", column)
                    .bindMethods(document)
                    .bind("part", part)
                    .bind("at", at)
                    .mapTo(Integer.class)
                    .one();
            return handle.createQuery("SELECT * FROM leaf WHERE review = :review AND file = :file"
                            + " AND sha256 = :sha256 AND part = :part AND number BETWEEN :from AND :to"
                            + " ORDER BY number")
                    .bindMethods(document)
                    .bind("part", part)
                    .bind("from", number - 1)
                    .bind("to", number + 1)
                    .map(Leaves::leaf)
                    .list();
        });
    }

    /** Keeps those of documents of which none is kept yet. */
    static void add(Handle handle, String review, Iterable<Leaf> leaves) {
        Set<String> known =
                new HashSet<>(handle.createQuery("SELECT DISTINCT file, sha256 FROM leaf WHERE review = :review")
                        .bind("review", review)
                        .map((row, context) -> row.getString(1) + "/" + row.getString(2))
                        .list());
        Batches.insert(
                handle,
                "INSERT INTO leaf (review, file, sha256, part, number, kind, name, start, size, first_line, first_page,"
                        + " last_page, lines) VALUES (:review, :file, :sha256, :part, :number, :kind, :name, :start,"
                        + " :size, :firstLine, :firstPage, :lastPage, :packed) ON CONFLICT DO NOTHING",
                StreamSupport.stream(leaves.spliterator(), false)
                        .filter(leaf -> !known.contains(KeptText.of(leaf.file()) + "/" + leaf.sha256()))
                        .iterator(),
                (batch, leaf) ->
                        batch.bind("review", review).bindMethods(leaf).bind("packed", Packed.of(leaf.lines())));
    }

    private static Leaf leaf(ResultSet row, StatementContext context) throws SQLException {
        return new Leaf(
                row.getString("file"),
                row.getString("sha256"),
                row.getInt("part"),
                row.getInt("number"),
                row.getString("kind"),
                row.getString("name"),
                row.getInt("start"),
                row.getInt("size"),
                row.getInt("first_line"),
                page(row, "first_page"),
                page(row, "last_page"),
                Packed.text(row.getBytes("lines")));
    }

    private static @Nullable Integer page(ResultSet row, String column) throws SQLException {
        int page = row.getInt(column);
        return row.wasNull() ? null : page;
    }
}
