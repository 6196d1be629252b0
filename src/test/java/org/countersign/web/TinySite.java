package org.countersign.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;

/** A process that opens the site with a policy of one check, which compiles at once; until it is killed. */
final class TinySite {

    private TinySite() {}

    /** Takes a folder for the policy, and how the database is reached: a file, or URL, user and password. */
    public static void main(String[] arguments) throws Exception {
        Database database = arguments.length == 2
                ? Database.file(Path.of(arguments[1]))
                : Database.server(arguments[1], arguments[2], arguments[3]);
        RuleBase rules =
                new TinyPolicy(Path.of(arguments[0])).with("first", "TST-01").compile();
        Site site = Site.open(database, new Auditor(rules), Clock.systemUTC(), 0);
        System.out.println("Countersign is open at " + site.entrance());
        System.out.flush();
        new CountDownLatch(1).await();
    }
}
