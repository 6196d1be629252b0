package org.countersign.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** All of the store over one database, with a review judged in a line. */
final class Shop {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    final Database database;
    final Trail trail;
    final Reviews reviews;
    final Audits audits;
    final Documents documents;
    final Findings findings;
    final Reassessments reassessments;
    final Notices notices;
    final Deliveries deliveries;

    Shop(Database database, Clock clock) {
        this.database = database;
        trail = new Trail(database, clock);
        reviews = new Reviews(database, clock, trail);
        audits = new Audits(database, clock, trail);
        documents = new Documents(database);
        findings = new Findings(database);
        reassessments = new Reassessments(database, clock, trail, reviews);
        notices = new Notices(database, clock);
        deliveries = new Deliveries(database, clock, trail, notices);
    }

    /** A review with one document and an audit as of the day, in which an NDA ends. */
    Review judged(String document, LocalDate end) {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(new Upload("a.csv", bytes(document))));
        finish("RED", end);
        return review;
    }

    void finish(String colour, LocalDate end) {
        Audits.Lease lease = audits.take().orElseThrow();
        StoredFinding found = new StoredFinding(
                "NDA-01/person/E1",
                "NDA-01",
                "nda",
                colour,
                "person",
                "E1",
                "Eve",
                "No NDA \"at\" all\n\ud83d\ude00",
                "{}");
        Gist gist = new Gist(
                null, 0, 0, 0, 0, 0, List.of(), List.of(new Gist.Expiry("NDA", "Eve", end)), Map.of("People", "3"));
        audits.finish(
                lease,
                new Audits.Result(
                        "Acme",
                        "DO_NOT_SIGN",
                        Map.of(
                                "json",
                                bytes("report " + lease.audit().number()),
                                "xlsx",
                                bytes("workbook " + lease.id())),
                        bytes("reading"),
                        bytes("summary"),
                        bytes("outline"),
                        List.of(found),
                        List.of(),
                        gist,
                        Read.NOTHING));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
