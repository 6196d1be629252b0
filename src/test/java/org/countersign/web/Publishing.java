package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A threshold is changed again and again, each time by one person and approved by another. */
final class Publishing implements Deed {
    private static final String THRESHOLD = "attrition.amber.percent";
    private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile(
            "<h2>Version (\\d+) <span class=\"state\">([^<]+)</span></h2>(?:(?!</section>).)*?"
                    + "Because of \\d+(?:(?!</section>).)*?Proposal (\\d+)</a>"
                    + "(?:(?!</section>).)*?/rules/versions/(\\d+)/rules.zip",
            Pattern.DOTALL);
    private static final int MOST_SECONDS = 120;

    private record Version(String label, String state, String proposal, String number) {}

    private final List<String> published = new ArrayList<>();
    private String proposal = "";
    private int number;

    /** Brings a proposal, a new one unless one is open, to where nothing but its approval is missing. */
    void prepare(Visitor visitor) throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_SECONDS * 10; tries++) {
            String page =
                    proposal.isEmpty() ? "✓ Published" : visitor.get(proposal).body();
            if (page.contains("✓ Published")) {
                propose(visitor);
            } else if (page.contains("✎ Draft")) {
                change(visitor);
            } else if (page.contains("It is being tried out")) {
                Thread.sleep(100);
            } else {
                assertThat(page).contains("The one case gives what it should", "Approve");
                return;
            }
        }
        throw new AssertionError(proposal + " is still not tried out after minutes");
    }

    private void propose(Visitor visitor) throws IOException, InterruptedException {
        visitor.get("/rules/proposals");
        String reason = "Because of " + ++number;
        proposal = visitor.post("/rules/proposals", Map.of("title", "Other", "reason", reason, "author", "Ann"))
                .uri()
                .getPath();
        assertThat(proposal).matches("/rules/proposals/\\d+");
    }

    private void change(Visitor visitor) throws IOException, InterruptedException {
        visitor.post(
                proposal + "/thresholds/" + THRESHOLD,
                Map.of("value", value(number), "why", "Because", "source", "The board"));
        assertThat(visitor.post(proposal + "/submit", Map.of()).statusCode()).isEqualTo(200);
    }

    /** Never the same twice, and below the other threshold of its kind. */
    private static String value(int number) {
        return "1" + number % 10 + "." + (100 + number);
    }

    /** Approves what is ready, after which the next is prepared in another life of the site. */
    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        String page = proposal.isEmpty() ? "" : visitor.get(proposal).body();
        Matcher digest = DIGEST.matcher(page);
        if (digest.find() && page.contains(">Approve<")) {
            Map<String, String> form = Map.of("reviewer", "Ben", "words", "Well said", "digest", digest.group(1));
            assertThat(visitor.post(proposal + "/approve", form).statusCode()).isEqualTo(200);
            published.add(proposal.substring(proposal.lastIndexOf('/') + 1));
        }
    }

    /** A proposal that is published is a version, and the other way round; the newest is in force when anybody enters. */
    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        List<Version> versions = versions(visitor);
        assertThat(versions).extracting(Version::proposal).containsAll(published);
        for (Version version : versions) {
            assertThat(visitor.get("/rules/proposals/" + version.proposal()).body())
                    .contains("✓ Published");
        }
        if (!versions.isEmpty()) {
            Version newest = versions.get(0);
            assertThat(newest.state()).contains("In force");
            assertThat(visitor.get("/rules").body()).contains("<strong>Tiny " + newest.label() + "</strong>");
            assertThat(visitor.get("/rules/versions/" + newest.number() + "/rules.zip")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    /** The review was judged again by each version, those too that nobody acknowledged. */
    void isFollowed(Visitor visitor, String review) throws IOException, InterruptedException {
        String told = Openings.trail(visitor, review);
        assertThat(versions(visitor)).allSatisfy(version -> assertThat(told)
                .contains("had the review judged again, as rules " + version.label() + " are in force"));
    }

    private static List<Version> versions(Visitor visitor) throws IOException, InterruptedException {
        return VERSION.matcher(visitor.get("/rules/versions").body())
                .results()
                .map(found -> new Version(found.group(1), found.group(2), found.group(3), found.group(4)))
                .toList();
    }

    @Override
    public String summary() {
        return published.size() + " publications";
    }
}
