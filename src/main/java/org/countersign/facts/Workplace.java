package org.countersign.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country from which people of the embedded team work or will work.
 *
 * @param country its two letters; absent for the people whose country is not given
 * @param people how many they are
 */
public record Workplace(
        List<Source> sources,
        @Reads({"country", "part", "lastDay"}) @Nullable String country,
        @Reads({"country", "part", "lastDay"}) int people)
        implements Fact {

    @Override
    public Subject subject() {
        return country == null
                ? new Subject("country", "unknown", "People whose country is not given")
                : new Subject("country", country, "People in " + country);
    }
}
