package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is closed in an orderly way while it works. */
class ClosingTest {
    private static final Path SAMPLE = Path.of("sample-contracts", "hybrid");
    private static final int[] MILLIS = {20, 150, 400, 800};

    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private RuleBase rules;

    @BeforeEach
    void compile() {
        rules = RuleChangesTest.tiny(folder.resolve("rules")).compile();
    }

    @AfterEach
    void forget() {
        rules.close();
    }

    @Test
    void anAuditOverWhichItIsClosedIsTakenUpAgainAfterTheNextStart() throws Exception {
        List<String> reviews = new ArrayList<>();
        for (int millis : MILLIS) {
            try (Site site = open()) {
                Visitor visitor = entered(site);
                visitor.get("/reviews/new");
                reviews.add(visitor.upload(
                                "/reviews", Map.of("name", "After " + millis, "asOf", "2026-03-01"), Crew.in(SAMPLE))
                        .uri()
                        .getPath());
                Thread.sleep(millis);
            }
            clock.goOn(Duration.ofMinutes(1));
        }
        try (Site site = open()) {
            Visitor visitor = entered(site);
            for (String review : reviews) {
                assertThat(settled(visitor, review))
                        .contains("class=\"verdict\"")
                        .doesNotContain("role=\"alert\"");
            }
        }
    }

    private Site open() throws Exception {
        return Site.open(Database.file(folder.resolve("data").resolve("countersign.db")), new Auditor(rules), clock, 0);
    }

    private static Visitor entered(Site site) throws Exception {
        Visitor visitor = new Visitor(site);
        visitor.get(site.entrance());
        return visitor;
    }

    private static String settled(Visitor visitor, String review) throws Exception {
        for (int tries = 0; tries < 900; tries++) {
            String page = visitor.get(review).body();
            if (!page.contains("is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(review + " is still under way");
    }
}
