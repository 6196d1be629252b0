package org.countersign.bench.byhand;

import java.util.List;
import java.util.Set;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Law;
import org.countersign.facts.Person;
import org.jspecify.annotations.Nullable;

/** Of IP ownership the form of assignments, by hand. */
final class Forms {

    private static final Set<String> STRICT = Set.of("by hand", "qualified electronic");

    private Forms() {}

    static void ip10(Desk desk, Marks marks) {
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            List<IpAssignment> own = desk.assignmentsOf(person);
            List<IpAssignment> signed =
                    own.stream().filter(row -> row.signedBy(desk.today)).toList();
            if (!signed.isEmpty()) {
                form(marks, person, signed, desk.law(person.country()));
            } else if (person.startedBy(desk.today)) {
                boolean known = !own.isEmpty() || desk.maybe("ip-assignments", person);
                Points.markIf(known || desk.has("ip-assignments"), marks::amber, person);
            }
            boolean settled = signed.stream().anyMatch(row -> isStrict(row) && handlesMoralRights(row));
            boolean contradicts = own.stream()
                    .anyMatch(row -> !row.signedBy(desk.today) && row.signed() != null && row.signedOn() != null);
            Points.markIf(contradicts && !settled, marks::amber, person);
        }
    }

    private static void form(Marks marks, Person person, List<IpAssignment> signed, @Nullable Law law) {
        boolean takesAny = law != null && law.takesAnySignature(person.form());
        if (signed.stream().anyMatch(Forms::isStrict)) {
            marks.green(person);
        } else if (takesAny) {
            marks.green(person);
        } else {
            boolean simple = signed.stream().anyMatch(row -> "simple electronic".equals(row.signature()));
            boolean written = law != null && "written".equals(law.signatureForm());
            Points.markIf(simple && written, marks::red, person);
            Points.markIf(simple && !written, marks::amber, person);
            Points.markIf(signed.stream().anyMatch(row -> row.signature() == null), marks::amber, person);
        }
        boolean needless = law != null && "none".equals(law.moralRights());
        boolean handled = signed.stream().anyMatch(Forms::handlesMoralRights);
        Points.markIf(!needless && !handled, marks::amber, person);
    }

    private static boolean isStrict(IpAssignment row) {
        return row.signature() != null && STRICT.contains(row.signature());
    }

    private static boolean handlesMoralRights(IpAssignment row) {
        return Boolean.TRUE.equals(row.moralRights());
    }
}
