package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reviews are opened, each with two documents and an audit. */
final class Openings implements Deed {
    /** How many people of the roster have a red finding each. */
    static final int PEOPLE = 100;

    /** As all are judged again whenever a policy takes force. */
    private static final int MOST = 4;

    private static final Pattern REVIEW = Pattern.compile("href=\"(/reviews/[0-9a-f-]{36})\"");

    private final Map<String, Path> documents;
    private final List<String> opened = new ArrayList<>();
    private int number;

    Openings(Path folder) throws IOException {
        String people = IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(each -> "P-" + each + ",Invented Person " + each + ",red\n")
                .collect(Collectors.joining());
        Path roster = Files.writeString(folder.resolve("roster.csv"), "Person id,Name,Role\n" + people);
        Path mail = Files.writeString(folder.resolve("mail.txt"), "Please find our roster enclosed.\n");
        this.documents = Map.of("team/roster.csv", roster, "mail.txt", mail);
    }

    /** The review on which all else is done. */
    String first() {
        return opened.get(0);
    }

    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        HttpResponse<String> page =
                visitor.upload("/reviews", Map.of("name", "Killed " + ++number, "asOf", "2026-03-01"), documents);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        opened.add(page.uri().getPath());
    }

    boolean areEnough() {
        return opened.size() >= MOST;
    }

    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        List<String> listed = listed(visitor);
        assertThat(listed).containsAll(opened);
        for (String review : listed) {
            assertThat(visitor.get(review + "/documents").body()).contains("team/roster.csv", "mail.txt");
            assertThat(trail(visitor, review))
                    .contains("opened the review", "added ", "asked for an audit as of 2026-03-01");
        }
    }

    /** What the trail tells of a review. */
    static String trail(Visitor visitor, String review) throws IOException, InterruptedException {
        return visitor.get("/admin/trail.csv?review=" + review.substring("/reviews/".length()))
                .body();
    }

    /** All reviews there are, be they acknowledged or not. */
    static List<String> listed(Visitor visitor) throws IOException, InterruptedException {
        return REVIEW.matcher(visitor.get("/").body())
                .results()
                .map((MatchResult link) -> link.group(1))
                .distinct()
                .toList();
    }

    @Override
    public String summary() {
        return opened.size() + " reviews";
    }
}
