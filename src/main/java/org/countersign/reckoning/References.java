package org.countersign.reckoning;

import java.util.List;
import org.countersign.facts.Reference;
import org.countersign.facts.ReferenceCount;
import org.countersign.reckoning.Reckoning.Evidence;
import org.jspecify.annotations.Nullable;

/** What follows from the register of references. */
final class References {

    private References() {}

    static @Nullable ReferenceCount count(Evidence evidence) {
        if (!evidence.holds("references")) {
            return null;
        }
        List<Reference> references = evidence.all(Reference.class);
        long good = references.stream()
                .filter(reference ->
                        Boolean.TRUE.equals(reference.similarScale()) && Boolean.TRUE.equals(reference.checked()))
                .count();
        return new ReferenceCount(
                Reckoning.sources(references, List.of("similarScale", "checked"), evidence.searched("references")),
                references.size(),
                Math.toIntExact(good));
    }
}
