package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A review is judged again, each time as of another day. */
final class Judging implements Deed {
    private final Openings reviews;
    private final List<String> asked = new ArrayList<>();
    private int number;

    Judging(Openings reviews) {
        this.reviews = reviews;
    }

    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        String day = LocalDate.of(2026, 3, 1).plusDays(++number).toString();
        assertThat(visitor.post(reviews.first() + "/audits", Map.of("asOf", day))
                        .statusCode())
                .isEqualTo(200);
        asked.add("asked for an audit as of " + day);
    }

    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        String told = Openings.trail(visitor, reviews.first());
        assertThat(asked).allSatisfy(words -> assertThat(told).contains(words));
    }

    @Override
    public String summary() {
        return asked.size() + " audits";
    }
}
