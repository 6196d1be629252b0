package org.countersign.reckoning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.countersign.facts.Register;
import org.countersign.facts.Source;

/** Adds to what was read what follows from it by a stated sum. */
public final class Reckoning {

    private Reckoning() {}

    /** The facts with everything that can be reckoned from them as of the day. */
    public static List<Fact> add(Collection<? extends Fact> facts, LocalDate asOf) {
        Evidence evidence = new Evidence(facts);
        Leaving leaving = Leaving.of(evidence);
        List<Fact> all = new ArrayList<>(facts);
        Stream.of(
                        Turnover.attrition(evidence, leaving, asOf),
                        Service.tenure(evidence, leaving, asOf),
                        Money.upfront(evidence),
                        People.atWork(evidence, leaving, asOf),
                        References.count(evidence),
                        Answers.count(evidence))
                .filter(Objects::nonNull)
                .forEach(all::add);
        all.addAll(Turnover.losses(evidence, leaving, asOf));
        all.addAll(RosterCheck.gaps(evidence, leaving, asOf));
        all.addAll(Subservices.of(evidence));
        all.addAll(Workplaces.of(evidence, leaving, asOf));
        all.addAll(People.repeatedNdas(evidence, asOf));
        return all;
    }

    /** The facts by type, and whether a register was there at all. */
    record Evidence(Collection<? extends Fact> facts) {

        <F extends Fact> List<F> all(Class<F> type) {
            return facts.stream().filter(type::isInstance).map(type::cast).toList();
        }

        boolean holds(String register) {
            return all(Register.class).stream().anyMatch(each -> each.name().equals(register));
        }

        /** Where a register was searched. */
        List<Source> searched(String... registers) {
            List<String> wanted = List.of(registers);
            return all(Register.class).stream()
                    .filter(each -> wanted.contains(each.name()))
                    .flatMap(each -> each.sources().stream())
                    .toList();
        }
    }

    /** The sources of the facts, each cut down to the fields that were used, then where their registers were searched. */
    static List<Source> sources(Collection<? extends Fact> used, List<String> fields, List<Source> searched) {
        return Stream.concat(
                        used.stream().flatMap(fact -> fact.sources().stream()).map(source -> source.citing(fields)),
                        searched.stream())
                .distinct()
                .toList();
    }
}
