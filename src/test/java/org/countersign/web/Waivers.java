package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Red findings of one person after another are waived. */
final class Waivers implements Deed {
    private static final String UNTIL = "2099-12-31";
    private static final Pattern TOLD = Pattern.compile("waived TST-01 for (P-\\d+) until");

    private final Openings reviews;
    private final List<String> waived = new ArrayList<>();
    private int number;

    Waivers(Openings reviews) {
        this.reviews = reviews;
    }

    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        String person = "P-" + (++number % Openings.PEOPLE + 1);
        int status = visitor.post(
                        reviews.first() + "/waivers",
                        Map.of(
                                "check", "TST-01",
                                "about", person,
                                "requester", "Ann",
                                "approver", "Ben",
                                "reason", "Signs soon",
                                "expiresOn", UNTIL))
                .statusCode();
        assertThat(status).isEqualTo(200);
        waived.add(person);
    }

    /** A waiver that the trail tells of stands on its finding, and nobody's acceptance of the risk is there without. */
    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        List<String> told = TOLD.matcher(Openings.trail(visitor, reviews.first()))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(told).containsAll(waived);
        for (int person = 1; person <= Math.min(number + 1, Openings.PEOPLE); person++) {
            String page = page(visitor, "P-" + person);
            boolean given = told.contains("P-" + person);
            assertThat(page.contains("<strong>Waived</strong> until " + UNTIL)).isEqualTo(given);
            assertThat(page.contains("selected>Accepted risk")).isEqualTo(given);
        }
    }

    /** Once it was judged, each counts. */
    void count(Visitor visitor) throws IOException, InterruptedException {
        for (String person : waived) {
            assertThat(page(visitor, person)).contains("Was red and is waived until <span class=\"nowrap\">" + UNTIL);
        }
    }

    private String page(Visitor visitor, String person) throws IOException, InterruptedException {
        return visitor.get(reviews.first() + "/finding?key=TST-01/person/" + person)
                .body();
    }

    @Override
    public String summary() {
        return waived.size() + " waivers";
    }
}
