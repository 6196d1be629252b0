package org.countersign.facts;

import java.util.List;

/**
 * Several rows of the NDA register for one person, none of which has expired by the audit date.
 *
 * @param called the person's name, else the id
 */
public record RepeatedNda(
        List<Source> sources,
        String person,
        @Reads("name") String called,

        @Reads({"kind", "endsOn", "indefinite"}) int rows)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("person", person, called);
    }
}
