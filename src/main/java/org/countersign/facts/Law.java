package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the policy holds of the law on a country, from {@code laws.csv}; counsel corrects it there.
 *
 * @param assignment {@code allowed}, {@code not assignable} (a licence takes its place) or {@code ask counsel}
 * @param access from there to systems and data: {@code embargoed}, {@code of concern}; absent where nothing stands against it
 */
public record Law(
        String country,
        String assignment,
        String leasingLicence,
        String why,
        @Nullable String access) implements Fact {

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("law", country, "Law of " + country);
    }
}
