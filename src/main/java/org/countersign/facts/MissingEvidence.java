package org.countersign.facts;

import java.util.List;

/** A kind of evidence that a mandatory check of this engagement needs and the dossier does not hold. */
public record MissingEvidence(List<Source> sources, String evidence, String title, String checks) implements Fact {

    @Override
    public Subject subject() {
        return new Subject("evidence", evidence, title);
    }
}
