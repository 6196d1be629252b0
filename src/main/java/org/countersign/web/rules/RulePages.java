package org.countersign.web.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.countersign.drafting.Drafts;
import org.countersign.drafting.Forms;
import org.countersign.drafting.Succession;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.review.InForce;
import org.countersign.store.Policies;
import org.countersign.store.Proposal;
import org.countersign.store.Proposals;
import org.countersign.store.Standing;
import org.countersign.store.StoredPolicy;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The catalogue of checks, to read. */
@Controller
final class RulePages {
    private final Pages pages;
    private final InForce inForce;
    private final Policies policies;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Succession succession;
    private final Standing standing;
    private final Desk desk;

    RulePages(
            Pages pages,
            InForce inForce,
            Policies policies,
            Proposals proposals,
            Drafts drafts,
            Succession succession,
            Standing standing,
            Desk desk) {
        this.pages = pages;
        this.inForce = inForce;
        this.policies = policies;
        this.proposals = proposals;
        this.drafts = drafts;
        this.succession = succession;
        this.standing = standing;
        this.desk = desk;
    }

    @GetMapping("/rules")
    @Needs(Permission.READ)
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String model,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "false") boolean mandatory,
            @RequestParam(defaultValue = "false") boolean turned,
            HttpServletRequest request) {
        Policy policy = inForce.policy();
        Catalogue.Filter filter = new Catalogue.Filter(search.strip(), area, model, owner, mandatory);
        Map<String, Integer> red = standing.reviewsInRed();
        List<Catalogue.Area> areas = new ArrayList<>();
        policy.areas().forEach((id, title) -> {
            List<Catalogue.Line> lines = policy.checks().stream()
                    .filter(check -> check.page().area().equals(id) && filter.takes(check))
                    .map(check -> Catalogue.Line.of(check.page(), red.getOrDefault(check.id(), 0)))
                    .toList();
            areas.add(new Catalogue.Area(id, title, lines));
        });
        return pages.fill(
                request,
                "rules/list.jte",
                Map.of(
                        "turned",
                        turned,
                        "catalogue",
                        new Catalogue(
                                edition(policy),
                                policy.checks().size(),
                                areas,
                                filter,
                                owners(policy),
                                policies.isEditing())));
    }

    @GetMapping("/rules/{id:[A-Z]+-[0-9]+}")
    @Needs(Permission.READ)
    ResponseEntity<String> show(@PathVariable String id, HttpServletRequest request) throws IOException {
        Policy policy = inForce.policy();
        Page page = Desk.check(policy, id).page();
        int version = succession.version();
        String stem = page.area() + "/" + id;
        return pages.fill(
                request,
                "rules/check.jte",
                Map.of(
                        "check", CheckView.of(policy, page),
                        "edition", edition(policy),
                        "thresholds", Forms.thresholds(policy, drafts.text(version, Forms.THRESHOLDS), id),
                        "rules", drafts.text(version, stem + ".drl"),
                        "cases", drafts.text(version, stem + ".cases.yaml"),
                        "red", standing.red(id),
                        "open",
                                proposals.all().stream()
                                        .filter(Proposal::isDraft)
                                        .toList(),
                        "accounts", desk.accounts()));
    }

    @GetMapping("/rules/thresholds")
    @Needs(Permission.READ)
    ResponseEntity<String> thresholds(HttpServletRequest request) {
        Policy policy = inForce.policy();
        return pages.fill(
                request,
                "rules/inforce.jte",
                Map.of(
                        "edition", edition(policy),
                        "rows", ByName.of(Forms.thresholds(drafts.text(succession.version(), Forms.THRESHOLDS))),
                        "checks", Forms.checksByThreshold(policy)));
    }

    private static Set<String> owners(Policy policy) {
        return policy.checks().stream()
                .map(check -> check.page().owner())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Catalogue.Edition edition(Policy policy) {
        StoredPolicy version = policies.find(succession.version()).orElseThrow();
        StoredPolicy newest = policies.newest();
        return new Catalogue.Edition(
                policy.name(),
                version,
                newest.number() == version.number() ? List.of() : List.of(newest),
                succession.refused().map(Succession.Refused::why).stream().toList());
    }
}
