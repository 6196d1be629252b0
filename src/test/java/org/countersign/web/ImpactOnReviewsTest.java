package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approval;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On what a proposal is tried: each review as its documents stand now. */
class ImpactOnReviewsTest {
    @TempDir
    private Path folder;

    private final SetClock clock = new SetClock();
    private Visitor visitor;

    @Test
    void aReplyLiesOverTheArchiveAndAReviewWithoutItsDocumentsIsLeftAside() throws Exception {
        try (RuleBase rules = RuleChangesTest.tiny(Files.createDirectory(folder.resolve("policy")))
                .compile()) {
            String gone;
            try (Site site = open(rules)) {
                enter(site);
                gone = review("Gone", "headcount.csv", heads(22));
                String packed = review("Packed", "vendor.zip", zip("headcount.csv", heads(10)));
                add(packed, "headcount.csv", heads(22));
                visitor.get("/admin/retention");
                visitor.post("/admin/retention/" + gone.substring(gone.lastIndexOf('/') + 1), Map.of("days", "1"));
            }
            clock.goOn(Duration.ofDays(2));
            try (Site site = open(rules)) {
                enter(site);
                awaited(gone, "The documents were deleted on");
                String tried = triedOut("20");
                assertThat(tried)
                        .contains("Gone: its documents were deleted under the retention")
                        .containsPattern("(?s)Packed.*▲ worse.*Headcount at 2026-02-28");
            }
        }
    }

    private Site open(RuleBase rules) throws Exception {
        return Site.open(
                Database.file(folder.resolve("countersign.db")), new Auditor(rules, new Approval.Bundled()), clock, 0);
    }

    private void enter(Site site) throws IOException, InterruptedException {
        visitor = new Visitor(site);
        visitor.get(site.entrance());
    }

    private static byte[] heads(int count) {
        return ("Month end,Headcount\n2026-02-28," + count + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private String review(String name, String file, byte[] bytes) throws IOException, InterruptedException {
        visitor.get("/");
        Map<String, String> form = Map.of("name", name, "asOf", "2026-03-01");
        String review = visitor.upload("/reviews", form, Map.of(file, Files.write(folder.resolve(file), bytes)))
                .uri()
                .getPath();
        judged(review);
        return review;
    }

    private void add(String review, String file, byte[] bytes) throws IOException, InterruptedException {
        visitor.upload(
                review + "/documents",
                Map.of("replaces", file),
                Map.of(file, Files.write(folder.resolve("reply.csv"), bytes)));
        judged(review);
    }

    private void judged(String review) throws IOException, InterruptedException {
        awaited(review, "class=\"verdict\"");
        for (int tries = 0; visitor.get(review).body().contains("is under way"); tries++) {
            assertThat(tries).isLessThan(600);
            Thread.sleep(100);
        }
    }

    private String triedOut(String threshold) throws IOException, InterruptedException {
        visitor.get("/rules/proposals");
        String proposal = visitor.post(
                        "/rules/proposals", Map.of("title", "Fewer heads", "reason", "A case", "author", "Ann"))
                .uri()
                .getPath();
        visitor.post(
                proposal + "/thresholds/attrition.red.percent",
                Map.of("value", threshold, "why", "Because", "source", "The board"));
        visitor.post(proposal + "/submit", Map.of());
        return awaited(proposal, "impact.json");
    }

    private String awaited(String path, String words) throws IOException, InterruptedException {
        for (int tries = 0; tries < 1800; tries++) {
            String page = visitor.get(path).body();
            if (page.contains(words)) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(visitor.get(path).body());
    }
}
