package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.facts.AuditDate;
import org.countersign.facts.Fact;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The engine with less and less around it, so that what each part of a {@link Hearing} costs can be seen. */
public final class EngineAlone implements AutoCloseable {

    /** How far a run goes. */
    public enum Extent {
        /** A session is opened and closed. */
        SESSION,
        /** All facts are put into it, and nothing is fired. */
        FACTS,
        /** All rules are fired. */
        FIRED,
        /** And a listener hears of each firing, as a hearing's recorder does. */
        HEARD
    }

    private static final Pattern CONSEQUENCE =
            Pattern.compile("then\\s+(\\w+)\\(\\s*(\\$\\w+)\\s*,.*?\\);\\s*end\\b", Pattern.DOTALL);

    private final Policy policy;
    private final RuleBase rules;

    private EngineAlone(Policy policy, String consequence) throws RuleBase.DoesNotCompile {
        List<RuleFile> files = new ArrayList<>();
        for (Check check : policy.checks()) {
            RuleFile file = check.rules();
            String text = CONSEQUENCE
                    .matcher(file.text())
                    .replaceAll(old -> Matcher.quoteReplacement(onAsManyLines(old, consequence)));
            files.add(new RuleFile(file.file(), text, file.rules()));
        }
        this.policy = policy;
        this.rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE, files);
    }

    /** The new consequence, with the verb and the subject of the old one; every line after it keeps its number. */
    private static String onAsManyLines(MatchResult old, String consequence) {
        String text = consequence.replace("$1", old.group(1)).replace("$2", old.group(2));
        long lines = old.group().lines().count() - text.lines().count();
        return text + "\n".repeat((int) lines);
    }

    /** Rules that say nothing. */
    public static EngineAlone silent(Policy policy) throws RuleBase.DoesNotCompile {
        return new EngineAlone(policy, "then\nend");
    }

    /** Rules that say the colour and the subject, without words and without citing anything. */
    public static EngineAlone colours(Policy policy) throws RuleBase.DoesNotCompile {
        return new EngineAlone(policy, "then\n    " + Tally.class.getName() + ".$1( $2 );\nend");
    }

    /** Runs once and gives how often rules fired. */
    public int run(Collection<? extends Fact> facts, LocalDate asOf, Extent extent) {
        List<Fact> known = new ArrayList<>();
        if (extent != Extent.SESSION) {
            known.addAll(facts);
            known.add(new AuditDate(asOf));
            known.addAll(policy.thresholds().values());
            known.addAll(policy.laws());
        }
        Tally.begin();
        return rules.packages().stream()
                .mapToInt(part -> run(part.session(known), extent))
                .sum();
    }

    private static int run(KieSession session, Extent extent) {
        try {
            if (extent == Extent.HEARD) {
                session.addEventListener(new DefaultAgendaEventListener());
            }
            return extent == Extent.SESSION || extent == Extent.FACTS ? 0 : session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Override
    public void close() {
        rules.close();
    }
}
