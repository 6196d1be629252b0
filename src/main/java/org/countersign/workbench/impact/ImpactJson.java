package org.countersign.workbench.impact;

import java.util.List;
import org.countersign.audit.PolicyVersion;
import org.countersign.facts.Colour;
import org.jspecify.annotations.Nullable;

/** The impact in version 1 of its format; {@code docs/schema/countersign-impact-1.schema.json} describes it. */
public record ImpactJson(
        String format, int version, String asOf, PolicyJson from, PolicyJson to, List<ReviewJson> reviews) {

    /** A version of the policy. */
    public record PolicyJson(String name, String version, String effective, String sha256, String approval) {

        static PolicyJson of(PolicyVersion policy) {
            return new PolicyJson(
                    policy.name(),
                    policy.version(),
                    policy.effective().toString(),
                    policy.sha256(),
                    policy.approval().state().name());
        }
    }

    /** One dossier, judged by both. */
    public record ReviewJson(
            String name,
            String verdictBefore,
            String verdictAfter,
            String turn,
            List<ChangeJson> checks,
            List<ChangeJson> subjects) {

        static ReviewJson of(Review review) {
            return new ReviewJson(
                    review.name(),
                    review.before().name(),
                    review.after().name(),
                    review.turn().name(),
                    review.checks().stream().map(ChangeJson::of).toList(),
                    review.subjects().stream().map(ChangeJson::of).toList());
        }
    }

    /** A check or subject that comes out otherwise; a colour is absent where there is none. */
    public record ChangeJson(
            String key,
            String check,
            String title,
            @Nullable String subject,
            @Nullable String before,
            @Nullable String after,
            String turn,
            String why) {

        static ChangeJson of(Change change) {
            return new ChangeJson(
                    change.key(),
                    change.check(),
                    change.title(),
                    change.subject(),
                    name(change.before()),
                    name(change.after()),
                    change.turn().name(),
                    change.why());
        }

        private static @Nullable String name(@Nullable Colour colour) {
            return colour == null ? null : colour.name();
        }
    }

    public static ImpactJson of(Impact impact) {
        return new ImpactJson(
                "countersign-impact",
                1,
                impact.asOf().toString(),
                PolicyJson.of(impact.from()),
                PolicyJson.of(impact.to()),
                impact.reviews().stream().map(ReviewJson::of).toList());
    }
}
