package org.countersign.facts;

import java.util.List;

/** How many references there are, reckoned from the register of references. */
public record ReferenceCount(
        List<Source> sources,
        @Reads({"similarScale", "checked"}) int given,
        @Reads({"similarScale", "checked"}) int similarAndChecked)
        implements Fact {

    @Override
    public Subject subject() {
        return new Subject("references", "references", "References");
    }
}
