package org.countersign.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** All reviews side by side, each as the newest audit shows it that came out. */
public final class Portfolio {
    private static final RowMapper<Line> LINE = (row, context) -> new Line(
            row.getString("id"),
            row.getString("name"),
            row.getString("owner"),
            Instant.parse(row.getString("opened_at")),
            row.getInt("archived") == 1,
            StoredAudit.State.valueOf(row.getString("state")),
            row.getInt("shown"),
            row.getString("vendor"),
            row.getString("decision"),
            row.getString("model"),
            day(row.getString("as_of")),
            row.getInt("reds"),
            day(row.getString("next_end")));

    private final Database database;

    public Portfolio(Database database) {
        this.database = database;
    }

    /**
     * A review in the list of all.
     *
     * @param state of the audit that was asked for last
     * @param shown the number of the newest audit that came out, which all that follows is of; 0 where none did
     * @param nextEnd the next day on which something ends
     */
    public record Line(
            String id,
            String name,
            String owner,
            Instant openedAt,
            boolean archived,
            StoredAudit.State state,
            int shown,
            @Nullable String vendor,
            @Nullable String decision,
            @Nullable String model,
            @Nullable LocalDate asOf,
            int reds,
            @Nullable LocalDate nextEnd) {}

    /** Something that ends in a review. */
    public record Ending(
            String review, String name, @Nullable String vendor, Gist.Expiry expiry) {}

    /** How many reviews have an area in a colour. */
    public record AreaCount(String area, String title, String colour, int reviews) {}

    /** All reviews, the newest first. */
    public List<Line> lines(LocalDate today) {
        return database.look(handle -> handle.createQuery("SELECT r.id, r.name, r.owner, r.opened_at, r.archived,"
                        + " r.shown, n.state, d.vendor, d.decision, d.model, d.as_of, d.reds,"
                        + " (SELECT MIN(e.ends_on) FROM expiry e WHERE e.review = r.id AND e.audit = r.shown"
                        + " AND e.ends_on >= :today) AS next_end"
                        + " FROM review r JOIN audit n ON n.review = r.id AND n.number ="
                        + " (SELECT MAX(number) FROM audit m WHERE m.review = r.id)"
                        + " LEFT JOIN audit d ON d.review = r.id AND d.number = r.shown"
                        + " ORDER BY r.opened_at DESC, r.id")
                .bind("today", today.toString())
                .map(LINE)
                .list());
    }

    /** The areas of these reviews, in the order of their policy. */
    public Map<String, List<Gist.AreaColour>> areas(List<String> reviews) {
        Map<String, List<Gist.AreaColour>> areas = new HashMap<>();
        if (!reviews.isEmpty()) {
            database.look(handle -> handle.createQuery("SELECT a.* FROM audit_area a JOIN review r ON r.id = a.review"
                                    + " AND r.shown = a.audit WHERE r.id IN (<reviews>) ORDER BY a.review, a.number")
                            .bindList("reviews", reviews)
                            .map((row, context) -> Map.entry(
                                    row.getString("review"),
                                    new Gist.AreaColour(
                                            row.getString("area"), row.getString("title"), row.getString("colour"))))
                            .list())
                    .forEach(each -> areas.computeIfAbsent(each.getKey(), first -> new ArrayList<>())
                            .add(each.getValue()));
        }
        return areas;
    }

    /** The reviews in which the area has the colour. */
    public Set<String> with(String area, String colour) {
        return database.look(handle -> handle.createQuery("SELECT r.id FROM audit_area a JOIN review r"
                        + " ON r.id = a.review AND r.shown = a.audit WHERE a.area = :area AND a.colour = :colour")
                .bind("area", area)
                .bind("colour", colour)
                .mapTo(String.class)
                .set());
    }

    /** How many reviews that are not archived have each area in each colour, in the order of the areas. */
    public List<AreaCount> areaCounts() {
        return database.look(handle -> handle.createQuery("SELECT a.area, MAX(a.title), a.colour, COUNT(*),"
                        + " MIN(a.number) AS first_at FROM audit_area a JOIN review r ON r.id = a.review"
                        + " AND r.shown = a.audit WHERE r.archived = 0 GROUP BY a.area, a.colour"
                        + " ORDER BY first_at, a.area")
                .map((row, context) ->
                        new AreaCount(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
                .list());
    }

    /** What ends between the two days, both counted, in all reviews that are not archived, the earliest first. */
    public List<Ending> ending(LocalDate from, LocalDate to, int most) {
        return database.look(handle -> handle.createQuery("SELECT r.id, r.name, d.vendor, e.kind, e.what, e.ends_on"
                        + " FROM expiry e JOIN review r ON r.id = e.review AND r.shown = e.audit"
                        + " JOIN audit d ON d.review = r.id AND d.number = r.shown"
                        + " WHERE r.archived = 0 AND e.ends_on BETWEEN :from AND :to"
                        + " ORDER BY e.ends_on, r.name, e.kind, e.what LIMIT :most")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("most", most)
                .map((row, context) -> new Ending(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Gist.Expiry(row.getString(4), row.getString(5), LocalDate.parse(row.getString(6)))))
                .list());
    }

    /** How many things end between the two days, both counted. */
    public int countEnding(LocalDate from, LocalDate to) {
        return database.look(handle -> handle.createQuery("SELECT COUNT(*) FROM expiry e JOIN review r"
                        + " ON r.id = e.review AND r.shown = e.audit"
                        + " WHERE r.archived = 0 AND e.ends_on BETWEEN :from AND :to")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .mapTo(Integer.class)
                .one());
    }

    /** What ends next in the review, from the day on. */
    public List<Gist.Expiry> ending(String review, LocalDate from, int most) {
        return database.look(handle -> handle.createQuery("SELECT e.kind, e.what, e.ends_on FROM expiry e"
                        + " JOIN review r ON r.id = e.review AND r.shown = e.audit"
                        + " WHERE e.review = :review AND e.ends_on >= :from"
                        + " ORDER BY e.ends_on, e.number LIMIT :most")
                .bind("review", review)
                .bind("from", from.toString())
                .bind("most", most)
                .map((row, context) ->
                        new Gist.Expiry(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3))))
                .list());
    }

    /** Of each of these reviews the first that ends from the day on, by the id of the review. */
    public Map<String, Gist.Expiry> next(List<String> reviews, LocalDate from) {
        Map<String, Gist.Expiry> next = new HashMap<>();
        if (!reviews.isEmpty()) {
            database.look(handle -> handle.createQuery("SELECT e.review, e.kind, e.what, e.ends_on FROM expiry e"
                                    + " JOIN review r ON r.id = e.review AND r.shown = e.audit"
                                    + " WHERE r.id IN (<reviews>) AND e.ends_on = (SELECT MIN(s.ends_on) FROM expiry s"
                                    + " WHERE s.review = e.review AND s.audit = e.audit AND s.ends_on >= :from)"
                                    + " ORDER BY e.review, e.number")
                            .bindList("reviews", reviews)
                            .bind("from", from.toString())
                            .map((row, context) -> Map.entry(
                                    row.getString(1),
                                    new Gist.Expiry(
                                            row.getString(2), row.getString(3), LocalDate.parse(row.getString(4)))))
                            .list())
                    .forEach(each -> next.putIfAbsent(each.getKey(), each.getValue()));
        }
        return next;
    }

    /** The gist of an audit, without its areas and days. */
    public Gist gist(String review, int audit) {
        return database.look(handle -> handle.createQuery("SELECT model, reds, ambers, gaps, questions, requests"
                        + " FROM audit WHERE review = :review AND number = :number")
                .bind("review", review)
                .bind("number", audit)
                .map((row, context) -> new Gist(
                        row.getString(1),
                        row.getInt(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getInt(6),
                        List.of(),
                        List.of(),
                        figures(handle, review, audit)))
                .findOne()
                .orElse(Gist.EMPTY));
    }

    /** Everybody who owns a review. */
    public List<String> owners() {
        return database.look(handle -> handle.createQuery("SELECT DISTINCT owner FROM review ORDER BY owner")
                .mapTo(String.class)
                .list());
    }

    /** How many bytes the documents of a review take, each version counted once. */
    public long size(String review) {
        return database.look(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(size), 0) FROM (SELECT DISTINCT sha256, size FROM enclosure"
                                + " WHERE review = :review) AS held")
                .bind("review", review)
                .mapTo(Long.class)
                .one());
    }

    /** How many bytes the documents of all reviews take. */
    public long size() {
        return database.look(handle -> handle.createQuery(
                        "SELECT COALESCE(SUM(size), 0) FROM (SELECT DISTINCT review, sha256, size FROM enclosure) AS held")
                .mapTo(Long.class)
                .one());
    }

    private static Map<String, String> figures(Handle handle, String review, int audit) {
        Map<String, String> figures = new LinkedHashMap<>();
        handle.createQuery("SELECT name, worth FROM figure WHERE review = :review AND audit = :audit ORDER BY number")
                .bind("review", review)
                .bind("audit", audit)
                .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                .forEach(each -> figures.put(each.getKey(), each.getValue()));
        return figures;
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : LocalDate.parse(written);
    }
}
