package org.countersign.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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
            String text = CONSEQUENCE.matcher(file.text()).replaceAll(consequence);
            files.add(new RuleFile(file.file(), text, file.rules()));
        }
        this.policy = policy;
        this.rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE, files);
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
        KieSession session = rules.newSession();
        Tally.begin();
        try {
            if (extent == Extent.HEARD) {
                session.addEventListener(new DefaultAgendaEventListener());
            }
            if (extent != Extent.SESSION) {
                facts.forEach(session::insert);
                session.insert(new AuditDate(asOf));
                policy.thresholds().values().forEach(session::insert);
                policy.laws().forEach(session::insert);
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
