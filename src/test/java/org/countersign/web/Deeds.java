package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody does on a site, and what of it was acknowledged, so that it must be there for good. */
final class Deeds {
    private static final Pattern REVIEW = Pattern.compile("href=\"(/reviews/[0-9a-f-]{36})\"");
    private static final String FINDING = "TST-01/person/P-1";
    private static final int MOST_AUDITS = 3;
    private static final int MOST_SECONDS = 180;

    private final Map<String, Path> documents;
    private final Random random;
    private final List<String> opened = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> audits = new ArrayList<>();
    private int number;

    Deeds(Path folder, Random random) throws IOException {
        this.random = random;
        Path roster = Files.writeString(
                folder.resolve("roster.csv"), "Person id,Name,Role\nP-1,Ana Example,red\nP-2,Ben Example,green\n");
        Path mail = Files.writeString(folder.resolve("mail.txt"), "Please find our roster enclosed.\n");
        this.documents = Map.of("team/roster.csv", roster, "mail.txt", mail);
    }

    /** Opens the review that is argued about, and waits for its verdict. */
    void begin(Visitor visitor) throws IOException, InterruptedException {
        open(visitor);
        assertThat(settled(visitor, opened.get(0))).contains("class=\"verdict\"");
    }

    /** Does one thing after another until the site is gone. */
    void goOnUntilGone(Visitor visitor, SiteProcess site) throws InterruptedException {
        for (int begun = 0; site.isAlive(); ) {
            try {
                int what = begun < MOST_AUDITS ? random.nextInt(3) : 2;
                if (what == 0) {
                    open(visitor);
                } else if (what == 1) {
                    judgeAgain(visitor);
                } else {
                    remark(visitor);
                }
                begun += what < 2 ? 1 : 0;
            } catch (IOException e) {
                // It was not acknowledged, so it may be there or not.
            }
        }
    }

    private void open(Visitor visitor) throws IOException, InterruptedException {
        HttpResponse<String> page =
                visitor.upload("/reviews", Map.of("name", "Killed " + ++number, "asOf", "2026-03-01"), documents);
        assertThat(page.statusCode()).isEqualTo(200);
        opened.add(page.uri().getPath());
    }

    private void remark(Visitor visitor) throws IOException, InterruptedException {
        String words = "remark " + ++number + ".";
        String path = opened.get(0) + "/remarks";
        assertThat(visitor.post(path, Map.of("finding", FINDING, "words", words))
                        .statusCode())
                .isEqualTo(200);
        remarks.add(words);
    }

    private void judgeAgain(Visitor visitor) throws IOException, InterruptedException {
        LocalDate day = LocalDate.of(2026, 3, 1).plusDays(++number);
        assertThat(visitor.post(opened.get(0) + "/audits", Map.of("asOf", day.toString()))
                        .statusCode())
                .isEqualTo(200);
        audits.add("asked for an audit as of " + day);
    }

    /** All that was acknowledged is there, nothing is there by half, and the trail is whole. */
    void areThere(Visitor visitor) throws IOException, InterruptedException {
        String finding = visitor.get(opened.get(0) + "/finding?key=" + FINDING).body();
        String history = visitor.get("/admin/trail.csv").body();
        assertThat(remarks).allSatisfy(words -> assertThat(finding).contains(words));
        assertThat(audits).allSatisfy(asked -> assertThat(history).contains(asked));
        List<String> listed = listed(visitor);
        assertThat(listed).containsAll(opened);
        for (String review : listed) {
            assertThat(visitor.get(review + "/documents").body()).contains("team/roster.csv", "mail.txt");
            assertThat(visitor.get(review + "/history").body())
                    .contains("Opened the review", "Added ", "Asked for an audit");
        }
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
    }

    /** Each audit that was asked for comes to its end. */
    void comeToTheirEnd(Visitor visitor) throws IOException, InterruptedException {
        for (String review : listed(visitor)) {
            assertThat(settled(visitor, review)).contains("class=\"verdict\"");
        }
    }

    String summary() {
        return opened.size() + " reviews, " + remarks.size() + " remarks and " + audits.size() + " audits";
    }

    private static List<String> listed(Visitor visitor) throws IOException, InterruptedException {
        return REVIEW.matcher(visitor.get("/").body())
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring("href=\"".length(), link.length() - 1))
                .distinct()
                .toList();
    }

    private static String settled(Visitor visitor, String review) throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_SECONDS * 10; tries++) {
            String page = visitor.get(review).body();
            if (!page.contains("is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("an audit is still under way after minutes");
    }
}
