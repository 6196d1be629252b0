package org.countersign.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Register;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of one check said in all.
 *
 * @param notApplicable why the check does not apply; absent when it does
 * @param missing the ids of the evidence that its page requires and the dossier does not hold
 */
public record Outcome(
        Page page, Colour colour, @Nullable String notApplicable, List<String> missing, List<Report> reports) {

    /** What follows from all that the rules of the page's check said. */
    public static Outcome of(Page page, List<Report> said, Collection<? extends Fact> facts, LocalDate asOf) {
        List<Report> about =
                said.stream().filter(report -> !report.notApplicable()).toList();
        List<String> missing = page.evidence().stream()
                .filter(kind -> only(Register.class, facts)
                        .noneMatch(register -> register.name().equals(kind)))
                .toList();
        String notApplicable = notApplicable(page, said, about, facts, asOf);
        if (notApplicable != null) {
            return new Outcome(page, Colour.GREY, notApplicable, missing, List.of());
        }
        Colour worst =
                about.stream().map(Report::colour).reduce(Colour::orWorse).orElse(Colour.GREY);
        // Never green by absence: a rule that forgot to ask for a register must not turn its absence into GREEN.
        return new Outcome(
                page, worst == Colour.GREEN && !missing.isEmpty() ? Colour.GREY : worst, null, missing, about);
    }

    private static @Nullable String notApplicable(
            Page page, List<Report> said, List<Report> about, Collection<? extends Fact> facts, LocalDate asOf) {
        Model model =
                only(Engagement.class, facts).findFirst().map(Engagement::model).orElse(null);
        if (!page.appliesTo(model)) {
            return "It does not belong to this engagement model";
        }
        if (!page.inForceOn(asOf)) {
            return "The policy does not hold it in force on " + asOf;
        }
        return about.isEmpty() && !said.isEmpty() ? said.get(0).message() : null;
    }

    private static <F extends Fact> Stream<F> only(Class<F> type, Collection<? extends Fact> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
