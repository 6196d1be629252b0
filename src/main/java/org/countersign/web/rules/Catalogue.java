package org.countersign.web.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.facts.Model;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.store.StoredPolicy;

/**
 * The catalogue of checks as its page shows it.
 *
 * @param editing whether rules and cases may be edited in the browser
 */
public record Catalogue(
        Edition edition, int total, List<Area> areas, Filter filter, Set<String> owners, boolean editing) {

    /** How many checks there are, as the filter takes them. */
    public int shown() {
        return areas.stream().mapToInt(area -> area.checks().size()).sum();
    }

    /**
     * The version in force.
     *
     * @param coming the one that is to follow, if any
     * @param trouble why one that should be in force is not, if any
     */
    public record Edition(String name, StoredPolicy version, List<StoredPolicy> coming, List<String> trouble) {}

    /** An area with those of its checks that were asked for. */
    public record Area(String id, String title, List<Line> checks) {}

    /** A check in the catalogue; {@code red} says in how many reviews it is red now. */
    public record Line(String id, String title, String owner, String models, boolean mandatory, int red) {
        static Line of(Page page, int red) {
            return new Line(
                    page.id(), page.title(), page.owner(), Catalogue.models(page.models()), page.mandatory(), red);
        }
    }

    static String models(Set<Model> models) {
        return models.size() == Model.values().length
                ? "all"
                : models.stream()
                        .map(model -> model.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    /** Which checks are asked for; blank is all. */
    public record Filter(String search, String area, String model, String owner, boolean mandatory) {
        boolean takes(Check check) {
            Page page = check.page();
            String words = (page.id() + " " + page.title() + " " + page.position() + " " + page.text())
                    .toLowerCase(Locale.ROOT);
            return words.contains(search.toLowerCase(Locale.ROOT))
                    && (area.isEmpty() || page.area().equals(area))
                    && (owner.isEmpty() || page.owner().equals(owner))
                    && (model.isEmpty()
                            || page.models().stream()
                                    .anyMatch(each -> each.name().equalsIgnoreCase(model)))
                    && (!mandatory || page.mandatory());
        }
    }
}
