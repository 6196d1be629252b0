package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.Source;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.NothingToAudit;
import org.countersign.intake.Reading;
import org.countersign.policy.Case;
import org.countersign.policy.Cases;
import org.countersign.policy.Check;
import org.countersign.policy.FiresTooOften;
import org.countersign.policy.Policy;
import org.countersign.policy.PolicyReader;
import org.countersign.policy.PolicyReading;
import org.countersign.policy.Problem;
import org.countersign.policy.RuleBase;
import org.countersign.policy.lock.Approval;
import org.countersign.report.ReportFiles;
import org.countersign.review.Claims;
import org.countersign.store.Accepted;
import org.countersign.workbench.check.Remarks;
import org.countersign.workbench.diff.DiffJson;
import org.countersign.workbench.diff.PolicyDiff;
import org.countersign.workbench.impact.Impact;
import org.countersign.workbench.impact.ImpactJson;
import org.countersign.workbench.impact.ImpactWorkbook;
import org.countersign.workbench.impact.Review;
import org.countersign.workbench.tried.Trial;

/** Tries what is proposed; it works in the other process alone. */
final class Testbed {
    private final Path folder;
    private final Job job;
    private final List<String> left;

    Testbed(Path folder, Job job) {
        this.folder = folder;
        this.job = job;
        this.left = new ArrayList<>(job.left());
    }

    /** Reads the draft, and runs the cases of one check where nothing is wrong. */
    static DraftTrial trial(Path rules, String check) throws IOException {
        if (PolicyReader.read(rules) instanceof PolicyReading.Sound sound) {
            Policy policy = sound.policy().only(Set.of(check));
            List<Problem> problems = new ArrayList<>();
            List<Case> cases = Cases.read(policy, problems);
            if (!problems.isEmpty()) {
                return DraftTrial.wrong(slips(rules, problems));
            }
            try (RuleBase base = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
                return trial(rules, check, base, cases);
            } catch (RuleBase.DoesNotCompile e) {
                return DraftTrial.wrong(slips(rules, RuleBase.faults(policy)));
            } catch (FiresTooOften e) {
                return DraftTrial.wrong(slips(rules, List.of(e.problem())));
            }
        }
        return DraftTrial.wrong(slips(rules, problems(rules)));
    }

    private static DraftTrial trial(Path rules, String check, RuleBase base, List<Case> cases) {
        List<TriedCase> tried = cases.stream()
                .filter(each -> each.check().equals(check))
                .map(each -> TriedCase.of(rules, Trial.of(base, each)))
                .toList();
        List<Slip> remarks = slips(rules, Remarks.of(base, cases).remarks()).stream()
                .filter(slip -> slip.file().contains("/" + check + "."))
                .toList();
        return new DraftTrial(List.of(), remarks, tried);
    }

    /** All that is to be known before somebody approves. */
    ProofOutcome prove() throws IOException {
        Path proposed = folder.resolve(Job.PROPOSED);
        if (PolicyReader.read(proposed) instanceof PolicyReading.Sound to
                && PolicyReader.read(folder.resolve(Job.BASE)) instanceof PolicyReading.Sound from) {
            List<Problem> problems = new ArrayList<>();
            List<Case> cases = Cases.read(to.policy(), problems);
            if (!problems.isEmpty()) {
                return ProofOutcome.wrong(slips(proposed, problems));
            }
            try {
                return prove(from.policy(), to.policy(), cases);
            } catch (RuleBase.DoesNotCompile e) {
                return ProofOutcome.wrong(slips(proposed, RuleBase.faults(to.policy())));
            } catch (FiresTooOften e) {
                return ProofOutcome.wrong(slips(proposed, List.of(e.problem())));
            }
        }
        return ProofOutcome.wrong(slips(proposed, problems(proposed)));
    }

    private ProofOutcome prove(Policy from, Policy to, List<Case> cases) throws IOException, RuleBase.DoesNotCompile {
        try (RuleBase now = RuleBase.compile(to, RuleBase.Builder.EXECUTABLE)) {
            List<Trial> failed = cases.stream()
                    .map(each -> Trial.of(now, each))
                    .filter(trial -> !trial.result().passed())
                    .toList();
            List<Problem> remarks = Remarks.of(now, cases).remarks();
            boolean isNothingAskedOfThen =
                    failed.isEmpty() && remarks.isEmpty() && job.reviews().isEmpty();
            if (isNothingAskedOfThen || sameRules(from, to)) {
                return prove(now.under(from), now, cases.size(), failed, remarks);
            }
            try (RuleBase then = RuleBase.compile(from, RuleBase.Builder.EXECUTABLE)) {
                return prove(then, now, cases.size(), failed, remarks);
            }
        }
    }

    private ProofOutcome prove(RuleBase then, RuleBase now, int cases, List<Trial> trials, List<Problem> remarks)
            throws IOException {
        List<TriedCase> failed = new ArrayList<>();
        List<TriedCase> failedBefore = new ArrayList<>();
        List<Case> before =
                trials.isEmpty() && remarks.isEmpty() ? List.of() : Cases.read(then.policy(), new ArrayList<>());
        for (Trial trial : trials) {
            Case tried = trial.result().tried();
            boolean failsBefore = before.stream().anyMatch(old -> isSame(old, tried) && fails(then, old));
            (failsBefore ? failedBefore : failed).add(TriedCase.of(now.policy().folder(), trial));
        }
        Impact impact = impact(then, now);
        ReportFiles.write(folder.resolve(Job.WORKBOOK), out -> ImpactWorkbook.write(impact, out));
        return new ProofOutcome(
                List.of(),
                DiffJson.of(PolicyDiff.between(then.policy(), now.policy())),
                cases,
                failed,
                failedBefore,
                brought(slips(now.policy().folder(), remarks), then, before),
                ImpactJson.of(impact),
                left);
    }

    /** The remarks that the rules below the proposal do not have already, at whatever line. */
    private static List<Slip> brought(List<Slip> remarks, RuleBase then, List<Case> before) {
        if (remarks.isEmpty()) {
            return List.of();
        }
        List<Slip> old = slips(then.policy().folder(), Remarks.of(then, before).remarks());
        return remarks.stream()
                .filter(slip -> old.stream().noneMatch(slip::saysTheSame))
                .toList();
    }

    /** What a case gave before is asked of the case as it stood before: a new one is held against whoever proposes it. */
    private static boolean isSame(Case old, Case now) {
        return old.check().equals(now.check()) && old.name().equals(now.name());
    }

    private static boolean fails(RuleBase rules, Case each) {
        return !Trial.of(rules, each).result().passed();
    }

    /** The conditions are the same, so that what was compiled once judges by both. */
    static boolean sameRules(Policy one, Policy other) {
        return texts(one).equals(texts(other));
    }

    private static List<String> texts(Policy policy) {
        return policy.checks().stream()
                .map(Check::rules)
                .map(file -> file.file().getFileName() + "\n" + file.text())
                .toList();
    }

    private Impact impact(RuleBase then, RuleBase now) {
        Auditor before = new Auditor(then, approval());
        Auditor after = new Auditor(now, new Approval.Missing(List.of("it is a proposal")));
        List<Review> reviews = new ArrayList<>();
        for (Job.JobReview review : job.reviews()) {
            Reading read = Intake.read(review.laid(), now.policy().vocabulary());
            if (read instanceof Dossier dossier) {
                Reading old = then.policy().vocabulary().equals(now.policy().vocabulary())
                        ? read
                        : Intake.read(review.laid(), then.policy().vocabulary());
                reviews.add(Review.of(audit(before, old, review), audit(after, dossier, review)));
            } else {
                left.add(review.name() + ": "
                        + ((NothingToAudit) read).why().replace(review.dossier(), "\"" + review.name() + "\""));
            }
        }
        return new Impact(LocalDate.parse(job.day()), before.version(), after.version(), reviews);
    }

    private Approval approval() {
        String by = job.approver();
        String on = job.approvedOn();
        return by == null || on == null ? new Approval.Bundled() : new Approval.Published(by, LocalDate.parse(on));
    }

    private static Audit audit(Auditor auditor, Reading reading, Job.JobReview review) {
        Dossier dossier = Claims.without((Dossier) reading);
        List<Fact> facts = new ArrayList<>(dossier.facts());
        for (Accepted waiver : review.waivers()) {
            facts.add(waiver.asFact(List.of(new Source(
                    "waivers of this review",
                    null,
                    null,
                    null,
                    waiver.check(),
                    List.of(new Excerpt("reason", "Reason", null, waiver.reason(), false))))));
        }
        return auditor.audit(review.name(), dossier.inputs(), facts, LocalDate.parse(review.asOf()));
    }

    private static List<Problem> problems(Path rules) {
        return PolicyReader.read(rules) instanceof PolicyReading.Invalid invalid ? invalid.problems() : List.of();
    }

    private static List<Slip> slips(Path rules, List<Problem> problems) {
        return problems.stream()
                .map(problem -> Slip.of(rules, problem))
                .distinct()
                .toList();
    }
}
