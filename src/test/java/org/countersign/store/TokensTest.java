package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must hold of tokens, and of what programs send twice. */
abstract class TokensTest {
    private static final int KILLS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Upload ROSTER = upload("team/roster.csv", "id,name");

    private final SetClock clock = new SetClock();
    private Database database;
    private Trail trail;
    private Tokens tokens;
    private Reviews reviews;
    private Repeats repeats;

    abstract Database open() throws IOException;

    /** How another process opens the same database: a file, or URL, user and password. */
    abstract List<String> connection();

    @BeforeEach
    void start() throws IOException {
        database = open();
        trail = new Trail(database, clock);
        tokens = new Tokens(database, clock, trail);
        reviews = new Reviews(database, clock, trail);
        repeats = new Repeats(database, clock, reviews);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aTokenLetsItsOwnerInUntilItExpires() {
        Tokens.Made made = tokens.make("Ann", "intake", Set.of("read", "review"), Duration.ofDays(90));

        assertThat(made.secret()).matches("cs_[A-Za-z0-9_-]{43}");
        assertThat(tokens.admit(made.secret())).hasValueSatisfying(token -> {
            assertThat(token.owner()).isEqualTo("Ann");
            assertThat(token.scopes()).containsExactlyInAnyOrder("read", "review");
        });
        assertThat(tokens.find(made.token().id()).orElseThrow().lastUsedOn()).isEqualTo(DAY);
        assertThat(tokens.admit(made.secret() + "x")).isEmpty();
        clock.goOn(Duration.ofDays(90));
        assertThat(tokens.admit(made.secret())).isEmpty();
    }

    @Test
    void aRevokedTokenLetsNobodyIn() {
        Tokens.Made made = tokens.make("Ann", "intake", Set.of("read"), Duration.ofDays(90));
        Tokens.Made other = tokens.make("Ben", "export", Set.of("read"), Duration.ofDays(90));

        assertThat(tokens.revoke(made.token().id(), "Cleo")).isTrue();
        assertThat(tokens.revoke(made.token().id(), "Cleo")).isFalse();
        assertThat(tokens.admit(made.secret())).isEmpty();
        assertThat(tokens.admit(other.secret())).isPresent();
        assertThat(tokens.of("Ann")).extracting(Token::revokedBy).containsExactly("Cleo");
        assertThat(trail.last(3))
                .extracting(Trail.Entry::what)
                .containsExactly(
                        "revoked the token intake of Ann",
                        "made the token export for read until 2026-05-30T09:00:00Z",
                        "made the token intake for read until 2026-05-30T09:00:00Z");
    }

    @Test
    void theSecretIsNotKept() {
        Tokens.Made made = tokens.make("Ann", "intake", Set.of("read"), Duration.ofDays(90));
        List<String> kept =
                database
                        .look(handle -> handle.createQuery("SELECT * FROM token")
                                .mapToMap()
                                .list())
                        .stream()
                        .map(Object::toString)
                        .toList();

        assertThat(kept).hasSize(1).allSatisfy(row -> assertThat(row)
                .doesNotContain(made.secret().substring(3)));
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        Repeats.Outcome.Answered first = Sender.send(repeats, reviews, "key");
        Repeats.Outcome.Answered second = Sender.send(repeats, reviews, "key");

        assertThat(first.again()).isFalse();
        assertThat(second.again()).isTrue();
        assertThat(second.answer()).isEqualTo(first.answer());
        assertThat(reviews.all()).hasSize(1);
        assertThat(repeats.once("Ann", "key", "another", () -> first.answer()))
                .isInstanceOf(Repeats.Outcome.OfAnother.class);
        assertThat(repeats.once("Ben", "key", "another", () -> first.answer()))
                .isEqualTo(new Repeats.Outcome.Answered(first.answer(), false));
    }

    @Test
    void whatFailsLeavesNeitherItsEffectNorItsKey() {
        assertThatThrownBy(() -> repeats.once("Ann", "key", "digest", () -> {
                    reviews.open("Half", "Ann", DAY, List.of(ROSTER));
                    throw new IllegalStateException("half done");
                }))
                .hasMessage("half done");

        assertThat(reviews.all()).isEmpty();
        assertThat(trail.anchor().count()).isZero();
        assertThat(Sender.send(repeats, reviews, "key").again()).isFalse();
    }

    @Test
    void anAnswerIsKeptForTwoDays() {
        Sender.send(repeats, reviews, "key");
        clock.goOn(Duration.ofHours(47));
        assertThat(Sender.send(repeats, reviews, "key").again()).isTrue();
        clock.goOn(Duration.ofHours(2));
        assertThat(Sender.send(repeats, reviews, "key").again()).isFalse();
    }

    @Test
    void ofManyWhoSendTheSameAtOnceOneDoesIt() throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            Callable<Repeats.Outcome.Answered> send = () -> Sender.send(repeats, reviews, "key");
            List<Boolean> again = new ArrayList<>();
            for (Future<Repeats.Outcome.Answered> sent : senders.invokeAll(Collections.nCopies(12, send))) {
                again.add(sent.get().again());
            }
            assertThat(again).containsOnlyOnce(false);
            assertThat(reviews.all()).hasSize(1);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void aDocumentIsPutInItsPlaceUnlessTheSameIsThere() {
        Review review = reviews.open("Acme", "Ann", DAY, List.of(ROSTER));
        Upload more = upload("team/roster.csv", "id,name,role");

        assertThat(repeats.place(review.id(), "Ben", DAY, ROSTER, Set.of(), false, () -> {}))
                .isEqualTo(Repeats.Placed.SAME);
        assertThat(repeats.place(review.id(), "Ben", DAY, more, Set.of(), true, () -> {}))
                .isEqualTo(Repeats.Placed.TAKEN);
        assertThat(repeats.place(review.id(), "Ben", DAY, more, Set.of(), false, () -> {}))
                .isEqualTo(Repeats.Placed.REPLACED);
        assertThat(repeats.place(review.id(), "Ben", DAY, upload("b", "x"), Set.of(), true, () -> {}))
                .isEqualTo(Repeats.Placed.ADDED);
        assertThat(reviews.papers().of(review.id()))
                .extracting(Enclosed::addedBy)
                .containsExactly("Ben", "Ben");
        assertThat(new Audits(database, clock, trail).of(review.id())).hasSize(3);
    }

    @Test
    void aKilledProcessLeavesAnAnswerWithItsEffectOrNeither() throws Exception {
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            List<String> words = new ArrayList<>(connection());
            words.add("kill" + kill + "-");
            List<String> answered = Scribe.killedAfter(Duration.ofMillis(70L * kill), Sender.class, words);
            assertThat(answered).isNotEmpty();
            for (int number = 0; number < answered.size(); number++) {
                Repeats.Outcome.Answered sent = Sender.send(repeats, reviews, "kill" + kill + "-" + number);
                assertThat(sent.again()).isTrue();
                assertThat(sent.answer().location()).isEqualTo(answered.get(number));
            }
            // Whether the one that was under way is there or not: sent again, it is there once.
            Sender.send(repeats, reviews, "kill" + kill + "-" + answered.size());
            before += answered.size() + 1;
            assertThat(reviews.all()).hasSize(before);
        }
        assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
    }

    private static Upload upload(String path, String text) {
        return new Upload(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
