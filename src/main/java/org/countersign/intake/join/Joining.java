package org.countersign.intake.join;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.countersign.facts.Fact;
import org.countersign.facts.PersonRecord;
import org.countersign.intake.read.Notes;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.recognise.FactTypes;
import org.countersign.intake.recognise.Recognised;
import org.countersign.intake.settle.Queries;

/** Makes the facts of a dossier of all that was recognised in it. */
public final class Joining {
    private static final Set<String> JOINED_ELSEWHERE = Set.of("Engagement", "Part", "Person", "Answer", "Clause");

    private final List<Draft> drafts;
    private final Notes notes;
    private final Queries queries;

    private Joining(List<Draft> drafts, Notes notes, Queries queries) {
        this.drafts = drafts;
        this.notes = notes;
        this.queries = queries;
    }

    /** The facts, in their order. */
    public static List<Fact> facts(Recognised recognised, Notes notes, Queries queries) {
        return FactOrder.sorted(new Joining(recognised.drafts(), notes, queries).facts(recognised));
    }

    private List<Fact> facts(Recognised recognised) {
        List<Fact> facts = new ArrayList<>(Registers.of(recognised.searched()));
        EngagementForms forms = EngagementForms.of(of("Engagement"), notes);
        facts.add(forms.engagement());
        facts.add(forms.vendor());
        facts.addAll(Parts.of(of("Part"), forms.engagement(), notes));
        facts.addAll(Replied.answers(of("Answer"), notes));
        facts.addAll(Replied.clauses(of("Clause"), notes));
        facts.addAll(people());
        drafts.stream()
                .filter(draft -> !isOfPerson(draft)
                        && !JOINED_ELSEWHERE.contains(draft.kind().fact()))
                .map(draft -> DateOrder.checked(draft, notes))
                .forEach(draft -> Binding.bind(draft, notes).ifPresent(facts::add));
        return facts;
    }

    private List<Fact> people() {
        List<Draft> records = drafts.stream()
                .filter(Joining::isOfPerson)
                .map(draft -> DateOrder.checked(draft, notes))
                .toList();
        List<Draft> roster = of("Person").stream()
                .map(draft -> DateOrder.checked(draft, notes))
                .toList();
        return new People(roster, notes, queries)
                .join(
                        records.stream()
                                .filter(draft -> draft.isOf("departures"))
                                .toList(),
                        records.stream()
                                .filter(draft -> !draft.isOf("departures"))
                                .toList());
    }

    private static boolean isOfPerson(Draft draft) {
        return PersonRecord.class.isAssignableFrom(FactTypes.of(draft.kind()));
    }

    private List<Draft> of(String fact) {
        return drafts.stream().filter(draft -> draft.kind().fact().equals(fact)).toList();
    }
}
