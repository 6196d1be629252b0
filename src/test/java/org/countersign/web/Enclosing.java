package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Documents join a review, one by one. */
final class Enclosing implements Deed {
    private static final Pattern NOTE = Pattern.compile("note-\\d+\\.txt");

    private final Openings reviews;
    private final Path note;
    private final List<String> added = new ArrayList<>();
    private int number;

    Enclosing(Openings reviews, Path folder) throws IOException {
        this.reviews = reviews;
        this.note = Files.writeString(folder.resolve("note.txt"), "The vendor sends the rest tomorrow.\n");
    }

    @Override
    public void again(Visitor visitor) throws IOException, InterruptedException {
        String name = "note-" + ++number + ".txt";
        assertThat(visitor.upload(reviews.first() + "/documents", Map.of(), Map.of(name, note))
                        .statusCode())
                .isEqualTo(200);
        added.add(name);
    }

    /** Those that nobody acknowledged are on the page and in the trail, or in neither. */
    @Override
    public void isThere(Visitor visitor) throws IOException, InterruptedException {
        List<String> shown = notes(visitor.get(reviews.first() + "/documents").body());
        List<String> told = notes(Openings.trail(visitor, reviews.first()));
        assertThat(shown).containsAll(added).containsExactlyInAnyOrderElementsOf(told);
    }

    private static List<String> notes(String page) {
        return NOTE.matcher(page).results().map(MatchResult::group).distinct().toList();
    }

    @Override
    public String summary() {
        return added.size() + " documents";
    }
}
