package org.countersign.web.findings;

import java.time.LocalDate;
import java.util.List;
import org.countersign.facts.Colour;
import org.countersign.report.json.AuditJson;
import org.countersign.report.json.FindingJson;
import org.countersign.store.FindingFilter;
import org.countersign.store.FindingSearch;
import org.countersign.store.FollowUp;
import org.countersign.store.GivenWaiver;
import org.countersign.store.Remark;
import org.countersign.store.Review;
import org.countersign.store.Step;
import org.countersign.store.StoredAudit;
import org.countersign.store.StoredFinding;
import org.countersign.store.WaiverRequest;
import org.countersign.web.page.Address;
import org.countersign.web.page.Team;
import org.jspecify.annotations.Nullable;

/**
 * One finding with all that a reader needs to judge it, and what people did about it.
 *
 * @param audit the last that reported it; {@code gone} where a newer one does not
 * @param policy what the policy in force says of its check; absent where it has none
 */
public record OpenFinding(
        Review review,
        StoredAudit audit,
        boolean gone,
        StoredFinding stored,
        FindingJson finding,
        AuditJson summary,
        @Nullable PolicyView policy,
        Asked asked,
        FindingSearch.Neighbours beside,
        int count,
        FollowUp followUp,
        List<Stretch> history,
        List<Step> steps,
        List<Remark> remarks,
        List<WaiverRequest> requests,
        List<GivenWaiver> waivers,
        List<String> people,
        Team team,
        LocalDate today) {

    private static final int SHOWN = 8;

    /** The check and its subject, with the review and its vendor, so that a sheet of paper says what it belongs to. */
    public String title() {
        String vendor = summary.engagement().vendor();
        boolean told = vendor == null || review.name().contains(vendor);
        return stored.check() + " " + stored.label() + ", " + review.name() + (told ? "" : " (" + vendor + ")");
    }

    /** A place of this review. */
    public String at(String path) {
        return "/reviews/" + review.id() + path;
    }

    /** A form of this finding, which leads back here. */
    public String form(String path) {
        return asked.on(new Address(at(path)).with("key", finding.key())).text();
    }

    public String link(String key) {
        return asked.finding(review.id(), key).text();
    }

    /** All findings about the same person; absent where it is about nobody. */
    public @Nullable String aboutPerson() {
        return stored.person() == null
                ? null
                : new Address(at("/findings"))
                        .with("colour", FindingFilter.ALL)
                        .with("person", stored.person())
                        .text();
    }

    public boolean isContradiction() {
        return finding.sources().stream().anyMatch(source -> source.side() != null);
    }

    /** What is cited on that side of a contradiction. */
    public List<FindingJson.SourceJson> side(String side) {
        return finding.sources().stream()
                .filter(source -> side.equals(source.side()))
                .toList();
    }

    public List<FindingJson.SourceJson> firstSources() {
        return finding.sources().subList(0, Math.min(SHOWN, finding.sources().size()));
    }

    public List<FindingJson.SourceJson> furtherSources() {
        return finding.sources()
                .subList(firstSources().size(), finding.sources().size());
    }

    /** It was red before a waiver, or still is. */
    public boolean wasRed() {
        return finding.colour().equals(Colour.RED.name()) || finding.waiver() != null;
    }

    /** A waiver of it may be asked for. */
    public boolean mayBeWaived() {
        return !gone && wasRed() && policy != null && policy.page().waivable() && openRequest() == null;
    }

    public @Nullable WaiverRequest openRequest() {
        return requests.stream()
                .filter(request -> request.state() == WaiverRequest.State.OPEN)
                .findFirst()
                .orElse(null);
    }

    /** The follow-up says that it is done with, and the audit still reports it. */
    public boolean isStillReported() {
        return !gone && !finding.colour().equals(Colour.GREEN.name()) && followUp.status() == FollowUp.Status.RESOLVED;
    }

    /** The text of the rules that is shown is not the one by which the finding was judged. */
    public boolean isOfOtherPolicy() {
        return policy != null && !policy.sha256().equals(summary.policy().sha256());
    }
}
