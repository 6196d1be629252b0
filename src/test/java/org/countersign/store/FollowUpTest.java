package org.countersign.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do about findings, on every database of an installation. */
abstract class FollowUpTest {
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    static final FindingFilter WRONG = FindingFilter.allButGreen(DAY);
    private static final StoredFinding RED = finding("NDA-01", "E1", "RED", "Eve has no NDA");

    private final SetClock clock = new SetClock();
    Database database;
    private Reviews reviews;
    private Audits audits;
    private Trail trail;
    private FollowUps followUps;
    private WaiverRequests requests;
    private GivenWaivers waivers;
    private FindingSearch search;

    abstract Database open() throws IOException;

    @BeforeEach
    void start() throws IOException {
        database = open();
        trail = new Trail(database, clock);
        reviews = new Reviews(database, clock, trail);
        audits = new Audits(database, clock, trail);
        followUps = new FollowUps(database, clock, trail);
        requests = new WaiverRequests(database, clock, trail, reviews, followUps);
        waivers = new GivenWaivers(database, clock, trail, reviews, followUps);
        search = new FindingSearch(database);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void theWorstOfTenThousandComeFirstAPageAtATime() {
        String review = review();
        audit(
                review,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> finding(
                                "IP-01",
                                "P" + i,
                                List.of("GREEN", "AMBER", "RED").get(i % 3),
                                "No " + i))
                        .toList());

        assertThat(search.count(review, 1, WRONG)).isEqualTo(6_666);
        assertThat(search.page(review, 1, WRONG, 3_300, 50))
                .extracting(ListedFinding::colour)
                .startsWith("RED")
                .endsWith("AMBER");
        assertThat(search.page(review, 1, WRONG, 0, 2))
                .extracting(ListedFinding::key)
                .containsExactly("IP-01/person/P2", "IP-01/person/P5");
        FindingSearch.Neighbours beside = search.around(review, 1, WRONG, "IP-01/person/P1");
        assertThat(beside).isEqualTo(new FindingSearch.Neighbours(3_333, "IP-01/person/P9998", "IP-01/person/P4"));
    }

    @Test
    void aReaderAsksByColourAreaPersonAssigneeStatusAndWords() {
        String review = review();
        StoredFinding amber = finding("IP-01", "E2", "AMBER", "Iwan ИВАНОВ signs on 100% of days");
        StoredFinding green = finding("IP-02", "E3", "GREEN", "Signed");
        audit(review, List.of(amber, RED, green));
        followUps.change(review, Set.of(amber.key()), change(FollowUp.Status.QUESTION_SENT, "Ben", null), "Ann");

        assertThat(asked(review, UnaryOperator.identity())).containsExactly(RED.key(), amber.key());
        assertThat(asked(review, f -> filter("ALL", "", "", "", null, "")))
                .containsExactly(RED.key(), amber.key(), green.key());
        assertThat(asked(review, f -> filter("GREEN", "", "", "", null, ""))).containsExactly(green.key());
        assertThat(asked(review, f -> filter("", "ip", "", "", null, ""))).containsExactly(amber.key());
        assertThat(asked(review, f -> filter("", "", "E1", "", null, ""))).containsExactly(RED.key());
        assertThat(asked(review, f -> filter("", "", "", "Ben", null, ""))).containsExactly(amber.key());
        assertThat(asked(review, f -> filter("", "", "", "-", null, ""))).containsExactly(RED.key());
        assertThat(asked(review, f -> filter("", "", "", "", FollowUp.Status.OPEN, "")))
                .containsExactly(RED.key());
        assertThat(asked(review, f -> filter("", "", "", "", null, "иванов signs")))
                .containsExactly(amber.key());
        assertThat(asked(review, f -> filter("", "", "", "", null, "0%"))).containsExactly(amber.key());
        assertThat(asked(review, f -> filter("", "", "", "", null, "1%s"))).isEmpty();
        assertThat(search.counts(review, 1).get("ip")).containsEntry("AMBER", 1).containsEntry("GREEN", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zieliński", "zielinski", "WRÓBEL straße", "wrobel Strasse", "Sørensen", "sorensen"})
    void aNameIsFoundHoweverItIsTyped(String words) {
        String review = review();
        StoredFinding named = finding("NDA-01", "E2", "RED", "Zieliński, Wróbel and Sørensen of Straße 7 have no NDA");
        audit(review, List.of(RED, named));

        assertThat(asked(review, f -> filter("", "", "", "", null, words))).containsExactly(named.key());
    }

    @Test
    void somebodyWhoIsKnownIsAssignedByHerNameHoweverSheIsWritten() {
        String review = review();
        audit(review, List.of(RED));
        new People(database, clock, trail).add("Ada", "Lena Legal", "lena@example.com", Set.of("REVIEWER"));

        for (String written : List.of("lena@example.com", " LENA  legal")) {
            followUps.change(review, Set.of(RED.key()), change(null, "Somebody else", null), "Ann");
            followUps.change(review, Set.of(RED.key()), change(null, written, null), "Ann");
            assertThat(followUps.of(review, RED.key()).assignee()).isEqualTo("Lena Legal");
        }
    }

    @Test
    void aFindingIsFollowedFromAuditToAudit() {
        String review = review();
        audit(review, List.of());
        audit(review, List.of(finding("NDA-01", "E1", "AMBER", "Unsure")));
        followUps.change(review, Set.of(RED.key()), change(FollowUp.Status.QUESTION_SENT, "Ben", DAY), "Ann");
        audit(review, List.of(RED));
        audit(review, List.of());

        assertThat(search.history(review, RED.key()))
                .extracting(FindingSearch.Seen::audit, FindingSearch.Seen::colour)
                .containsExactly(tuple(1, null), tuple(2, "AMBER"), tuple(3, "RED"), tuple(4, null));
        assertThat(followUps.of(review, RED.key())).isEqualTo(new FollowUp(FollowUp.Status.QUESTION_SENT, "Ben", DAY));
        assertThat(followUps.steps(review, RED.key()))
                .extracting(Step::by, Step::words)
                .containsExactly(tuple("Ann", "status Question sent, assigned to Ben, due on 2026-03-01"));
    }

    @Test
    void whatSomebodySawToIsNotLostWhereAFindingHasAnotherNameNow() {
        String review = review();
        StoredFinding written = finding("IP-01", "E2", "AMBER", "Ed signs half");
        StoredFinding untouched = finding("IP-01", "E3", "AMBER", "Ida signs half");
        audit(review, List.of(RED, written, untouched));
        followUps.change(review, Set.of(RED.key()), change(FollowUp.Status.QUESTION_SENT, "Ben", null), "Ann");
        reviews.remark(review, written.key(), "Ask Ed", "Ann");
        assertThat(search.leftBehind(review, 1)).isEmpty();
        audit(review, List.of(finding("NDA-01", "E9", "RED", "Eve Adams has no NDA"), written));

        assertThat(search.leftBehind(review, 2))
                .extracting(ListedFinding::key, ListedFinding::message, left -> left.followUp()
                        .assignee())
                .containsExactly(tuple(RED.key(), "Eve has no NDA", "Ben"));
        audit(review, List.of());
        assertThat(search.leftBehind(review, 3))
                .extracting(ListedFinding::key)
                .containsExactly(RED.key(), written.key());
    }

    @Test
    void whatWasDoneGoesOnWithAPersonWhoseAddressIsKnownByNow() {
        String review = review();
        StoredFinding byName = named("kateryna", "Kateryna Example");
        StoredFinding byAddress = named("kateryna@example.com", "Kateryna Example");
        audit(review, List.of(byName, named("jonas", "Jonas Example")));
        followUps.change(review, Set.of(byName.key()), change(FollowUp.Status.QUESTION_SENT, "Ben", DAY), "Ann");
        reviews.remark(review, byName.key(), "Ask her", "Ann");
        reviews.remark(review, named("jonas", "").key(), "Which of them?", "Ann");
        audit(review, List.of(byAddress, named("jonas.1", "Jonas Example"), named("jonas.2", "Jonas Example")));

        assertThat(followUps.of(review, byAddress.key()))
                .isEqualTo(new FollowUp(FollowUp.Status.QUESTION_SENT, "Ben", DAY));
        assertThat(followUps.remarks(review, byAddress.key()))
                .extracting(Remark::words, Remark::by)
                .containsExactly(tuple("Ask her", "Ann"));
        assertThat(followUps.steps(review, byAddress.key()))
                .extracting(Step::words)
                .containsExactly("carried over from " + byName.key());
        assertThat(followUps.remarks(review, named("jonas.1", "").key()))
                .as("either may be meant")
                .isEmpty();
        audit(review, List.of(byAddress));
        assertThat(followUps.steps(review, byAddress.key())).hasSize(1);
    }

    private static StoredFinding named(String person, String label) {
        return new StoredFinding(
                "IP-01/person/" + person, "IP-01", "ip", "RED", "person", person, label, "No assignment", "{}");
    }

    @Test
    void severalAreChangedAtOnceOrNone() {
        String review = review();
        StoredFinding other = finding("NDA-01", "E2", "RED", "Ed has no NDA");
        audit(review, List.of(RED, other));
        FollowUpChange change = change(FollowUp.Status.RESOLVED, null, null);

        assertThat(followUps.change(review, Set.of(RED.key(), "made/up/key"), change, "Ann"))
                .isFalse();
        assertThat(followUps.of(review, RED.key())).isEqualTo(FollowUp.NONE);
        assertThat(followUps.change(review, Set.of(RED.key(), other.key()), change, "Ann"))
                .isTrue();
        assertThat(followUps.of(review, other.key()).status()).isEqualTo(FollowUp.Status.RESOLVED);
        assertThat(asked(review, UnaryOperator.identity())).hasSize(2);
    }

    @Test
    void aRiskThatWasAcceptedUntilADayIsOpenAfterIt() {
        String review = review();
        audit(review, List.of(RED));
        followUps.change(review, Set.of(RED.key()), change(FollowUp.Status.ACCEPTED_RISK, null, DAY), "Ann");
        FindingFilter open = filter("", "", "", "", FollowUp.Status.OPEN, "");

        assertThat(search.count(review, 1, open)).isZero();
        assertThat(search.count(review, 1, on(open, DAY.plusDays(1)))).isOne();
        assertThat(followUps.of(review, RED.key()).on(DAY.plusDays(1)).status()).isEqualTo(FollowUp.Status.OPEN);
    }

    @Test
    void aWaiverCountsOnceSomebodyElseApprovedIt() {
        String review = review();
        audit(review, List.of(RED));
        WaiverRequest request = request(review);

        assertThat(reviews.waivers(review)).isEmpty();
        assertThat(requests.approve(request, "Ann", DAY)).isEqualTo(WaiverRequests.Outcome.OWN);
        assertThat(requests.approve(request, " ANN", DAY)).isEqualTo(WaiverRequests.Outcome.OWN);
        assertThat(reviews.waivers(review)).isEmpty();
        assertThat(requests.approve(request, "Ben", DAY)).isEqualTo(WaiverRequests.Outcome.DONE);
        assertThat(requests.approve(request, "Cid", DAY)).isEqualTo(WaiverRequests.Outcome.NOT_OPEN);
        assertThat(reviews.waivers(review))
                .containsExactly(new Accepted("NDA-01", "E1", "Ann", "Soon", "Ben", DAY.plusDays(30), "m1"));
        assertThat(audits.of(review)).hasSize(2);
        assertThat(followUps.of(review, RED.key()).status()).isEqualTo(FollowUp.Status.ACCEPTED_RISK);
    }

    @Test
    void theDatabaseItselfRefusesAnApproverWhoAsked() {
        String review = review();
        audit(review, List.of(RED));
        request(review);

        assertThatThrownBy(() -> database.change(handle -> handle.execute(
                        "UPDATE waiver_request SET state = 'APPROVED', decided_by = 'ann ', decided_at = 'x'")))
                .isInstanceOf(RuntimeException.class);
        assertThat(requests.open()).hasSize(1);
    }

    @Test
    void whatIsDeclinedOrTakenBackNeverCounts() {
        String review = review();
        audit(review, List.of(RED));
        WaiverRequest request = request(review);

        assertThat(requests.takeBack(request, "Ben")).isEqualTo(WaiverRequests.Outcome.OWN);
        assertThat(requests.decline(request, "Ben", "Too long")).isEqualTo(WaiverRequests.Outcome.DONE);
        WaiverRequest next = request(review);
        assertThat(requests.takeBack(next, "Ann")).isEqualTo(WaiverRequests.Outcome.DONE);
        assertThat(requests.open()).isEmpty();
        assertThat(reviews.waivers(review)).isEmpty();
        assertThat(requests.of(review, RED.key()))
                .extracting(WaiverRequest::state)
                .containsExactly(WaiverRequest.State.DECLINED, WaiverRequest.State.TAKEN_BACK);
    }

    @Test
    void whatWaitsForSomebodyIsThereUntilItIsDoneAndNeverTheirOwnRequest() {
        String review = review();
        audit(review, List.of(RED));
        Waiting waiting = new Waiting(database, clock);
        WaiverRequest request = request(review);
        followUps.change(review, Set.of(RED.key()), change(FollowUp.Status.QUESTION_SENT, "Ben", DAY), "Ann");

        assertThat(waiting.count("Ben", true)).isOne();
        assertThat(waiting.count("Ben", false)).isZero();
        assertThat(waiting.count("Ann", true)).isZero();
        assertThat(waiting.findings("Ben")).containsExactly(new Waiting.Assigned(review, "Acme", 1));
        assertThat(waiting.findings("Ann")).isEmpty();
        requests.decline(request, "Ben", "Too long");
        assertThat(waiting.waivers("Cid")).isZero();
        assertThat(waiting.rulings("Ann"))
                .containsExactly(new Waiting.Ruled(review, RED.key(), "NDA-01, Person E1", false, "Ben"));
        followUps.change(review, Set.of(RED.key()), change(FollowUp.Status.RESOLVED, "Ben", DAY), "Ben");
        assertThat(waiting.findings("Ben")).isEmpty();
        clock.goOn(Duration.ofDays(15));
        assertThat(waiting.rulings("Ann")).isEmpty();
    }

    @Test
    void oneWaiverOfAFindingIsAskedForAtATime() {
        String review = review();
        audit(review, List.of(RED));
        request(review);

        assertThat(requests.ask(review, RED, null, "Cid", "Later", DAY.plusDays(9)))
                .isFalse();
        assertThat(requests.open()).extracting(WaiverRequest::requester).containsExactly("Ann");
    }

    @Test
    void aWaiverThatIsWithdrawnCountsNoMore() {
        String review = review();
        audit(review, List.of(RED));
        requests.approve(request(review), "Ben", DAY);
        GivenWaiver given = waivers.of(review, "NDA-01", "E1").get(0);
        assertThat(waivers.runningOut(DAY, DAY.plusDays(30))).containsExactly(given);

        assertThat(waivers.withdraw(given, "Cid", "The risk grew", DAY)).isTrue();
        assertThat(waivers.withdraw(given, "Cid", "Again", DAY)).isFalse();
        assertThat(reviews.waivers(review)).isEmpty();
        assertThat(waivers.find(review, given.number()).orElseThrow().withdrawnBy())
                .isEqualTo("Cid");
        assertThat(waivers.runningOut(DAY, DAY.plusDays(30))).isEmpty();
        assertThat(followUps.of(review, RED.key()).status()).isEqualTo(FollowUp.Status.OPEN);
        assertThat(audits.of(review)).hasSize(3);
        assertThat(trail.of(review))
                .extracting(Trail.Entry::what)
                .contains(
                        "asked for a waiver of NDA-01/person/E1 until 2026-03-31: Soon",
                        "approved the waiver of NDA-01/person/E1",
                        "withdrew the waiver of NDA-01 for E1: The risk grew");
        assertThat(trail.verify()).isInstanceOf(Trail.Verification.Whole.class);
    }

    @Test
    void manyPeopleAreShownAPageAtATime() {
        String review = review();
        Audits.Lease lease = audits.take().orElseThrow();
        List<StoredPerson> many = IntStream.range(0, 10_000)
                .mapToObj(i -> new StoredPerson("P" + i, i % 100 == 7 ? "RED" : "GREEN", "Żaneta " + i, "{" + i + "}"))
                .toList();
        audits.finish(lease, result(List.of(), many));
        Roster people = new Roster(database);

        assertThat(people.count(review, 1, "", false)).isEqualTo(10_000);
        assertThat(people.page(review, 1, "", false, 9_950, 50)).hasSize(50).endsWith("{9999}");
        assertThat(people.page(review, 1, "", true, 0, 2)).containsExactly("{7}", "{107}");
        assertThat(people.page(review, 1, "żaneta 42", false, 0, 1)).containsExactly("{42}");
        assertThat(people.find(review, 1, "P3")).hasValue("{3}");
    }

    private WaiverRequest request(String review) {
        assertThat(requests.ask(review, RED, "m1", "Ann", "Soon", DAY.plusDays(30)))
                .isTrue();
        return requests.open().get(0);
    }

    private List<String> asked(String review, UnaryOperator<FindingFilter> other) {
        return search.page(review, 1, other.apply(WRONG), 0, 10).stream()
                .map(ListedFinding::key)
                .toList();
    }

    String review() {
        return reviews.open("Acme", "Ann", DAY, List.of(new Upload("a", new byte[] {1})))
                .id();
    }

    /** Files the audit that was asked for, and asks for the next where there is none. */
    void audit(String review, List<StoredFinding> findings) {
        Audits.Lease lease = audits.take().orElseGet(() -> {
            reviews.ask(review, "Ann", DAY);
            return audits.take().orElseThrow();
        });
        audits.finish(lease, result(findings, List.of()));
    }

    private static Audits.Result result(List<StoredFinding> findings, List<StoredPerson> people) {
        byte[] none = {};
        return new Audits.Result(
                "Acme", "SIGN", Map.of(), none, none, none, findings, people, Gist.EMPTY, Read.NOTHING);
    }

    private static FollowUpChange change(FollowUp.Status status, String assignee, LocalDate due) {
        return FollowUpChange.some(status, assignee, due);
    }

    private static FindingFilter filter(
            String colour, String area, String person, String assignee, FollowUp.Status status, String words) {
        return new FindingFilter(colour, area, "", "", person, assignee, status, words, DAY);
    }

    private static FindingFilter on(FindingFilter filter, LocalDate day) {
        return new FindingFilter(
                filter.colour(),
                filter.area(),
                filter.check(),
                filter.subject(),
                filter.person(),
                filter.assignee(),
                filter.status(),
                filter.words(),
                day);
    }

    static StoredFinding finding(String check, String person, String colour, String message) {
        String area = check.substring(0, check.indexOf('-')).toLowerCase(Locale.ROOT);
        String key = String.join("/", check, "person", person);
        return new StoredFinding(key, check, area, colour, "person", person, "Person " + person, message, "{}");
    }
}
