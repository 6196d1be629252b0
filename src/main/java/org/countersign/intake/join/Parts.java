package org.countersign.intake.join;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Model;
import org.countersign.facts.Part;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.jspecify.annotations.Nullable;

/** Makes the parts of the engagement; a form with a single column speaks of the part that the model has. */
final class Parts {

    private Parts() {}

    static List<Fact> of(List<Draft> forms, Engagement engagement, Notes notes) {
        Map<Object, List<Draft>> byPart = forms.stream()
                .map(form -> form.values().containsKey("part") ? form : form.with("part", part(engagement.model())))
                .filter(form -> isKnown(form, notes))
                .collect(Collectors.groupingBy(
                        form -> Objects.requireNonNull(form.values().get("part")), TreeMap::new, Collectors.toList()));
        return byPart.values().stream()
                .map(drafts -> Merged.of(drafts, notes))
                .<Fact>map(merged -> Binding.bind(Part.class, merged.values(), merged.sources()))
                .toList();
    }

    private static @Nullable String part(@Nullable Model model) {
        return model == Model.OUTSTAFFING ? "team" : model == Model.OUTSOURCING ? "project" : null;
    }

    private static boolean isKnown(Draft form, Notes notes) {
        if (form.values().containsKey("part")) {
            return true;
        }
        notes.unused(
                form.source().file(),
                Places.row(form.source()),
                "was not used, as it does not say whether it"
                        + " speaks of the team or the project; head its column of values Team or Project");
        return false;
    }
}
