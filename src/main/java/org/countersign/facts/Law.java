package org.countersign.facts;

import java.util.List;

/**
 * What the policy holds of a country's law on passing on copyright, from {@code laws.csv}; counsel corrects it there.
 *
 * @param assignment {@code allowed}, {@code not assignable} (a licence takes its place) or {@code ask counsel}
 */
public record Law(String country, String assignment, String leasingLicence, String why) implements Fact {

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public Subject subject() {
        return new Subject("law", country, "Law of " + country);
    }
}
