package org.countersign.web.api;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.countersign.drafting.Forms;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.review.InForce;
import org.countersign.web.api.format.CheckJson;
import org.countersign.web.api.format.ListJson;
import org.countersign.web.api.format.PolicyJson;
import org.countersign.web.api.format.ThresholdJson;
import org.countersign.web.page.BlankKit;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.countersign.web.page.Saved;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The policy in force, to read. */
@RestController
@RequestMapping(path = Answers.API + "/policy", produces = MediaType.APPLICATION_JSON_VALUE)
final class PolicyApi {
    private final InForce inForce;

    PolicyApi(InForce inForce) {
        this.inForce = inForce;
    }

    @GetMapping
    @Needs(Permission.READ)
    ResponseEntity<String> show() {
        return Answers.of(PolicyJson.of(inForce.policy()));
    }

    @GetMapping("/checks")
    @Needs(Permission.READ)
    ResponseEntity<String> checks() {
        Policy policy = inForce.policy();
        return Answers.of(ListJson.whole(policy.checks().stream()
                .map(check -> CheckJson.of(policy, check.page()))
                .toList()));
    }

    @GetMapping("/checks/{check}")
    @Needs(Permission.READ)
    ResponseEntity<String> check(@PathVariable String check) throws IOException {
        Policy policy = inForce.policy();
        Check found = policy.checks().stream()
                .filter(each -> each.id().equals(check))
                .findFirst()
                .orElseThrow(() -> Refused.as(
                        Kind.NOT_FOUND, "The policy has no such check. Look it up in /api/v1/policy/checks."));
        Page page = found.page();
        String rules = Files.readString(policy.folder().resolve(page.area()).resolve(page.id() + ".drl"));
        return Answers.of(CheckJson.of(policy, page)
                .with(
                        policy.fill(page.text()),
                        rules,
                        Files.readString(found.cases()),
                        published(Forms.thresholds(policy, written(policy), check))));
    }

    @GetMapping("/thresholds")
    @Needs(Permission.READ)
    ResponseEntity<String> thresholds() throws IOException {
        return Answers.of(ListJson.whole(published(Forms.thresholds(written(inForce.policy())))));
    }

    /** What a vendor is asked, to be filled in. */
    @GetMapping(path = "/kit/{model}", produces = Saved.XLSX)
    @Needs(Permission.READ)
    ResponseEntity<byte[]> kit(@PathVariable String model) throws IOException {
        return BlankKit.of(model, inForce.policy().vocabulary());
    }

    private static String written(Policy policy) throws IOException {
        return Files.readString(policy.folder().resolve(Forms.THRESHOLDS));
    }

    private static List<ThresholdJson> published(List<Forms.ThresholdRow> rows) {
        return rows.stream().map(ThresholdJson::of).toList();
    }
}
