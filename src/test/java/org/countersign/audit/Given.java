package org.countersign.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.facts.Answer;
import org.countersign.facts.Colour;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Person;
import org.countersign.facts.Reply;
import org.countersign.facts.Source;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.countersign.policy.Report;
import org.jspecify.annotations.Nullable;

/** Facts, reports, findings and outcomes in short form, for what needs no rule to be compiled. */
final class Given {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Given() {}

    static Fact person(String id, String role) {
        return FactBinder.bind(
                Person.class, Map.of("id", id, "role", role, "sources", List.of(source("role", "Role", role))));
    }

    static Answer answer(String question, Reply reply) {
        Source source = source("reply", "Answer", reply.name());
        return FactBinder.bind(
                Answer.class, Map.of("question", question, "reply", reply, "closed", true, "sources", List.of(source)));
    }

    static Source source(String field, String label, String text) {
        return new Source("file.csv", null, 2, null, null, List.of(new Excerpt(field, label, "A2", text, false)));
    }

    static Report report(Colour colour, String person, String message, @Nullable String found, Fact... matched) {
        return new Report(
                "TST-01",
                "TST-01 " + colour + ": " + message,
                colour,
                false,
                new Subject("person", person, person),
                message,
                found,
                List.of(matched).stream()
                        .map(fact -> new Report.Cited(fact, fact.sources()))
                        .toList());
    }

    static Waiver waiver(String check, @Nullable String about, LocalDate expires) {
        return new Waiver(List.of(), check, about, "Requester", "A reason", "Approver", expires, null, null);
    }

    static Finding finding(String check, Colour colour, String person, String message, @Nullable Waiver waiver) {
        return new Finding(
                check,
                colour,
                waiver == null ? colour : Colour.RED,
                check + " rule",
                new Subject("person", person, person),
                message,
                "",
                "",
                "",
                "",
                List.of(),
                waiver,
                List.of());
    }

    static CheckOutcome check(String id, Colour colour, Finding... findings) {
        List<Finding> all = List.of(findings);
        Colour before = all.stream().map(Finding::colourBeforeWaiver).reduce(colour, Colour::orWorse);
        return new CheckOutcome(
                id,
                "area",
                "Title of " + id,
                true,
                null,
                false,
                false,
                colour,
                before,
                List.of(),
                "legal",
                "1.0",
                "3f9a2c11d0e4",
                all);
    }
}
