package org.countersign.facts;

import java.util.List;

/**
 * A critical service that a SOC 2 report leaves out.
 *
 * @param report what the results on the report are filed under
 * @param name the service or whoever runs it
 */
public record CarvedOut(
        List<Source> sources,
        @Reads("carvedOut") String report,
        @Reads("carvedOut") String name) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("subservice", name, "Service " + name);
    }
}
