package org.countersign.web.findings;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.policy.Policy;
import org.countersign.report.PublishedJson;
import org.countersign.report.json.FindingJson;
import org.countersign.review.InForce;
import org.countersign.store.FindingFilter;
import org.countersign.store.FindingSearch;
import org.countersign.store.FollowUps;
import org.countersign.store.GivenWaivers;
import org.countersign.store.Review;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.store.WaiverRequests;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Team;
import org.countersign.web.page.Today;
import org.springframework.stereotype.Component;

/** Lays out what belongs to a finding. */
@Component
final class FindingDesk {
    private final Shelf shelf;
    private final InForce inForce;
    private final FindingSearch search;
    private final FollowUps followUps;
    private final WaiverRequests requests;
    private final GivenWaivers waivers;
    private final Team team;
    private final Today today;

    FindingDesk(
            Shelf shelf,
            InForce inForce,
            FindingSearch search,
            FollowUps followUps,
            WaiverRequests requests,
            GivenWaivers waivers,
            Team team,
            Today today) {
        this.shelf = shelf;
        this.inForce = inForce;
        this.search = search;
        this.followUps = followUps;
        this.requests = requests;
        this.waivers = waivers;
        this.team = team;
        this.today = today;
    }

    OpenFinding open(String review, String key, Asked asked, String reader) {
        List<FindingSearch.Seen> history = search.history(review, key);
        StoredAudit shown = shelf.shown(review).orElseThrow(Shelf::missing);
        StoredAudit audit = lastToReport(shelf.audits().of(review), history);
        StoredFinding stored =
                shelf.findings().find(review, audit.number(), key).orElseThrow(Shelf::missing);
        FindingJson finding = PublishedJson.read(stored.published(), FindingJson.class);
        Policy policy = inForce.policy();
        FindingFilter filter = asked.filter(today.day());
        Review opened = shelf.review(review);
        return new OpenFinding(
                opened,
                audit,
                audit.number() != shown.number(),
                stored,
                finding,
                shelf.summary(audit),
                PolicyView.of(policy, stored.check(), finding.rule()).orElse(null),
                asked,
                search.around(review, shown.number(), filter, key),
                search.count(review, shown.number(), filter),
                followUps.of(review, key).on(today.day()),
                Stretch.of(history),
                followUps.steps(review, key),
                followUps.remarks(review, key),
                requests.of(review, key),
                waivers.of(review, stored.check(), stored.subject()),
                Stream.concat(Stream.of(reader, opened.owner()), followUps.assignees(review).stream())
                        .distinct()
                        .toList(),
                team,
                today.day());
    }

    private static StoredAudit lastToReport(List<StoredAudit> audits, List<FindingSearch.Seen> history) {
        int last = history.stream()
                .filter(seen -> seen.colour() != null)
                .mapToInt(FindingSearch.Seen::audit)
                .max()
                .orElseThrow(Shelf::missing);
        return audits.stream()
                .filter(audit -> audit.number() == last)
                .findFirst()
                .orElseThrow(Shelf::missing);
    }
}
