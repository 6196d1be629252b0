package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Remarks are written about one finding. */
final class Remarking implements Deed {
    private static final String FINDING = "TST-01/person/P-1";

    private final Openings reviews;
    private final List<String> remarks = new ArrayList<>();
    private int number;

    Remarking(Openings reviews) {
        this.reviews = reviews;
    }

    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        String words = "remark " + ++number + ".";
        assertThat(visitor.post(reviews.first() + "/remarks", Map.of("finding", FINDING, "words", words))
                        .statusCode())
                .isEqualTo(200);
        remarks.add(words);
    }

    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        String page = visitor.get(reviews.first() + "/finding?key=" + FINDING).body();
        String told = Openings.trail(visitor, reviews.first());
        assertThat(remarks).allSatisfy(words -> assertThat(page).contains(words));
        assertThat(remarks).allSatisfy(words -> assertThat(told).contains(words));
    }

    @Override
    public String summary() {
        return remarks.size() + " remarks";
    }
}
