package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must hold about people and their sessions, for two replicas at once. */
abstract class PeopleTest {
    private static final Sessions.Span SPAN = new Sessions.Span(Duration.ofHours(1), Duration.ofHours(12));

    private final SetClock clock = new SetClock();
    private Database one;
    private Database other;
    private Trail trail;
    private People people;

    /** Opens the same empty database again and again. */
    abstract Database open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        one = open();
        other = open();
        trail = new Trail(one, clock);
        people = new People(one, clock, trail);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void bothReplicasKnowASessionAndNeitherKeepsItsSecret() {
        Person ann = add("Ann", "VIEWER");
        String secret = sessions(one).begin(ann, "signed in");

        assertThat(sessions(other).find(secret).orElseThrow().person()).isEqualTo(ann);
        assertThat(sessions(other).find(Secret.hash(secret))).isEmpty();
        sessions(other).end(secret);
        assertThat(sessions(one).find(secret)).isEmpty();
        assertThat(trail.last(2)).extracting(Trail.Entry::what).containsExactly("signed out", "signed in");
    }

    @Test
    void aSessionLastsWhileItIsUsedButNotForEver() {
        String secret = sessions(one).begin(add("Ann", "VIEWER"), "signed in");
        for (int part = 0; part < 13; part++) {
            clock.goOn(Duration.ofMinutes(50));
            assertThat(sessions(part % 2 == 0 ? one : other).find(secret)).isPresent();
        }
        clock.goOn(Duration.ofMinutes(80));
        assertThat(sessions(one).find(secret)).isEmpty();
        String idle = sessions(one).begin(people.all().get(0), "signed in");
        clock.goOn(Duration.ofMinutes(61));
        assertThat(sessions(one).find(idle)).isEmpty();
    }

    @Test
    void whoIsDisabledIsOutOnBothReplicas() {
        Person ann = add("Ann", "VIEWER");
        String secret = sessions(other).begin(ann, "signed in");
        people.disable(ann.id(), "Chief");

        assertThat(sessions(other).find(secret)).isEmpty();
        people.enable(ann.id(), "Chief");
        assertThat(sessions(other).find(secret)).isEmpty();
    }

    @Test
    void replicasCountAttemptsTogether() {
        Attempts here = new Attempts(one, clock, trail);
        Attempts there = new Attempts(other, clock, new Trail(other, clock));
        for (int tries = 0; tries < 3; tries++) {
            assertThat(here.allows("ann@example.com", "10.0.0.1")).isTrue();
            assertThat(there.allows(" Ann@Example.com", "10.0.0.1")).isTrue();
        }

        assertThat(here.allows("ann@example.com", "10.0.0.1")).isFalse();
        assertThat(here.allows("ann@example.com", "10.0.0.2")).isTrue();
        clock.goOn(Duration.ofMinutes(16));
        assertThat(there.allows("ann@example.com", "10.0.0.1")).isTrue();
    }

    @Test
    void twoAdministratorsWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
        Person ann = add("Ann", People.ADMINISTRATOR);
        Person ben = add("Ben", People.ADMINISTRATOR);
        People there = new People(other, clock, new Trail(other, clock));
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<People.Change>> changes = List.of(
                    () -> people.disable(ann.id(), "Ben"), () -> there.changeRoles(ben.id(), "Ann", Set.of("VIEWER")));
            both.invokeAll(changes);
        } finally {
            both.shutdownNow();
        }

        assertThat(people.all().stream().filter(each -> !each.disabled() && each.holds(People.ADMINISTRATOR)))
                .hasSize(1);
        assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
    }

    @Test
    void aLinkIsGoodOnce() {
        Person ann = add("Ann", "VIEWER");
        Passwords here = new Passwords(one, clock, trail);
        Passwords there = new Passwords(other, clock, new Trail(other, clock));
        String link = here.link(ann, "Chief");

        assertThat(there.choose(link, "encoded")).isPresent();
        assertThat(here.choose(link, "encoded again")).isEmpty();
        assertThat(here.of(ann.id())).hasValue("encoded");
    }

    private Sessions sessions(Database database) {
        return new Sessions(database, clock, new Trail(database, clock), SPAN);
    }

    private Person add(String name, String role) {
        return ((People.Change.Done) people.add("Chief", name, name + "@example.com", Set.of(role))).person();
    }
}
