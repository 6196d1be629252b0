package org.countersign.web;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.countersign.audit.Auditor;
import org.countersign.policy.TinyPolicy;
import org.countersign.review.Clerk;
import org.countersign.review.InForce;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Reviews;
import org.countersign.store.Trail;

/** A process that works off the audits of a database together with others, and loses patience with them soon. */
final class Replica {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private Replica() {}

    /** Takes a folder for the policy, and URL, user and password of the database. */
    public static void main(String[] arguments) throws Exception {
        Database database = Database.server(arguments[1], arguments[2], arguments[3]);
        Clock clock = Clock.systemUTC();
        Trail trail = new Trail(database, clock);
        Clerk clerk = new Clerk(
                new InForce(new Auditor(new TinyPolicy(Path.of(arguments[0]))
                        .with("first", "TST-01")
                        .compile())),
                new Reviews(database, clock, trail),
                new Documents(database),
                new Audits(database, clock, trail, PATIENCE),
                new AuditProgress(database));
        clerk.start();
        System.out.println("Countersign is open at http://nowhere/");
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
