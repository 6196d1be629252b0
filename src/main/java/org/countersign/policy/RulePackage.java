package org.countersign.policy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Fact;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The compiled rules of one package, heard in a session of their own. */
record RulePackage(KieBase base, List<RuleFile> files) {

    private static final long FEW = 10_000;

    RulePackage {
        files = List.copyOf(files);
    }

    /** Whether it has the rules of any of these checks. */
    boolean holdsAnyOf(Collection<String> checks) {
        return rules().anyMatch(rule -> checks.contains(rule.check()));
    }

    /** How many facts its patterns look at, which is what its session weighs. */
    long weight(Map<Class<?>, Long> facts) {
        return rules().flatMap(rule -> rule.patterns().stream())
                .mapToLong(pattern -> facts.getOrDefault(pattern.type(), 0L))
                .sum();
    }

    /** More firings than any sound rules have: each of them once for every fact, and some for joins in a small dossier. */
    int mostFirings(int facts) {
        return (int) Math.min(Integer.MAX_VALUE, FEW + rules().count() * facts);
    }

    /** A session with the facts that its rules look at. */
    KieSession session(Collection<? extends Fact> facts) {
        Set<Class<? extends Fact>> types = rules().flatMap(rule -> rule.patterns().stream())
                .map(Rule.Pattern::type)
                .collect(Collectors.toSet());
        KieSession session = base.newKieSession();
        facts.stream()
                .filter(fact -> types.stream().anyMatch(type -> type.isInstance(fact)))
                .forEach(session::insert);
        return session;
    }

    Stream<Rule> rules() {
        return files.stream().flatMap(file -> file.rules().stream());
    }
}
