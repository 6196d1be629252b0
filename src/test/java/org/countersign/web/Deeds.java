package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that somebody does on a site, one thing after another, until it is gone. */
final class Deeds {
    private static final int MOST_AUDITS = 2;
    private static final int MOST_SECONDS = 1800;

    private final Random random;
    private final Openings reviews;
    private final Waivers waivers;
    private final Publishing rules;
    private final Deed remarks;

    /** Each of these asks for an audit, which takes longer than anything else. */
    private final List<Deed> withAudit;

    Deeds(Path folder, Random random) throws IOException {
        this.random = random;
        this.reviews = new Openings(folder);
        this.waivers = new Waivers(reviews);
        this.rules = new Publishing();
        this.remarks = new Remarking(reviews);
        this.withAudit = List.of(reviews, new Enclosing(reviews, folder), new Judging(reviews), waivers);
    }

    /** Opens the review that is argued about, and waits for its verdict. */
    void begin(Visitor visitor) throws IOException, InterruptedException {
        reviews.again(visitor);
        assertThat(settled(visitor, reviews.first())).contains("class=\"verdict\"");
    }

    /** Makes ready what is done before all else in this life of the site: in every third it is a publication. */
    Deed prepared(Visitor visitor, int life) throws IOException, InterruptedException {
        if (life % 3 == 2) {
            rules.prepare(visitor);
            return rules;
        }
        return withAudit.get((life - life / 3) % withAudit.size());
    }

    /** Does one thing after another until the site is gone. */
    void goOnUntilGone(Visitor visitor, SiteProcess site, Deed first) throws InterruptedException {
        Deed next = first;
        for (int begun = 0; site.isAlive(); next = next(begun)) {
            try {
                next.again(visitor);
                begun += withAudit.contains(next) ? 1 : 0;
            } catch (IOException e) {
                // It was not acknowledged, so it may be there or not.
            }
        }
    }

    private Deed next(int begun) {
        int chosen = random.nextInt(2 * withAudit.size());
        boolean longer = chosen < withAudit.size() && begun < MOST_AUDITS;
        Deed deed = longer ? withAudit.get(chosen) : remarks;
        return deed.equals(reviews) && reviews.areEnough() ? remarks : deed;
    }

    /** All that was acknowledged is there, nothing is there by half, and the trail is whole. */
    void areThere(Visitor visitor) throws IOException, InterruptedException {
        for (Deed deed : all()) {
            deed.isThere(visitor);
        }
        assertThat(visitor.get("/admin/trail").body()).contains("The trail is whole");
    }

    /** Each audit that was asked for comes to its end, and says what was decided meanwhile. */
    void comeToTheirEnd(Visitor visitor) throws IOException, InterruptedException {
        for (String review : Openings.listed(visitor)) {
            assertThat(settled(visitor, review)).contains("class=\"verdict\"");
        }
        waivers.count(visitor);
        rules.isFollowed(visitor, reviews.first());
    }

    String summary() {
        return all().stream().map(Deed::summary).collect(Collectors.joining(", "));
    }

    private List<Deed> all() {
        return Stream.concat(withAudit.stream(), Stream.of(remarks, rules)).toList();
    }

    private static String settled(Visitor visitor, String review) throws IOException, InterruptedException {
        for (int tries = 0; tries < MOST_SECONDS * 10; tries++) {
            String page = visitor.get(review).body();
            if (!page.contains("is under way")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("an audit is still under way after half an hour");
    }
}
