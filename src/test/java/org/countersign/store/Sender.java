package org.countersign.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** A process that does what requests with keys ask for and says each that was answered, until it is killed. */
final class Sender {
    private static final List<Upload> DOCUMENTS = List.of(new Upload("a", new byte[50_000]));

    private Sender() {}

    /** The last word begins each key; those before say how to open the database. */
    public static void main(String[] words) throws IOException {
        Database database =
                words.length == 2 ? Database.file(Path.of(words[0])) : Database.server(words[0], words[1], words[2]);
        Clock clock = Clock.systemUTC();
        Reviews reviews = new Reviews(database, clock, new Trail(database, clock));
        Repeats repeats = new Repeats(database, clock, reviews);
        System.out.println("ready");
        for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
            System.out.println(send(repeats, reviews, words[words.length - 1] + number)
                    .answer()
                    .location());
            System.out.flush();
        }
    }

    /** Opens a review, or finds the one that this key opened. */
    static Repeats.Outcome.Answered send(Repeats repeats, Reviews reviews, String key) {
        return (Repeats.Outcome.Answered) repeats.once(
                "Ann",
                key,
                "digest",
                () -> new Repeats.Answer(
                        201,
                        reviews.open("Sent", "Ann", LocalDate.of(2026, 3, 1), DOCUMENTS)
                                .id(),
                        "{}"));
    }
}
