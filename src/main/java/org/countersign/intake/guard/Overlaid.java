package org.countersign.intake.guard;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Files that came later, and of those that came before the ones whose place none of them takes. */
record Overlaid(DossierFiles before, DossierFiles later) implements DossierFiles {

    @Override
    public void forEach(Consumer<Offered> reader) throws IOException {
        Set<String> taken = new HashSet<>();
        later.forEach(file -> {
            taken.add(Guard.composed(file.path()));
            reader.accept(file);
        });
        before.forEach(file -> {
            if (!taken.contains(Guard.composed(file.path()))) {
                reader.accept(file);
            }
        });
    }
}
