package org.countersign.bench.byhand;

import java.util.List;
import org.countersign.facts.Answer;
import org.countersign.facts.Law;
import org.countersign.facts.Person;
import org.countersign.facts.SubProcessor;

/** Of data protection the sub-processors and the transfers, by hand. */
final class OtherProcessors {

    private OtherProcessors() {}

    static void dp02(Desk desk, Marks marks) {
        boolean empty = desk.register("sub-processors").stream().anyMatch(register -> register.rows() == 0);
        if (desk.isWithoutPersonalData() || (empty && !desk.no("SUBPROCESSORS").isEmpty())) {
            marks.notApplicable();
        }
        if (desk.isWithoutPersonalData()) {
            return;
        }
        desk.subProcessors.forEach(each -> other(desk, marks, each));
        if (empty) {
            desk.answers("SUBPROCESSORS").stream()
                    .filter(Points::isClaimed)
                    .forEach((Answer each) -> marks.amber(each));
        }
        desk.clauses("subprocessor-objection", "no").forEach(marks::amber);
        Points.notSettled(desk, marks, "subprocessor-objection");
    }

    private static void other(Desk desk, Marks marks, SubProcessor each) {
        Integer months = each.monthsUnconfirmed(desk.today);
        boolean current = months != null && months <= desk.whole("subprocessors.list.months");
        Points.markIf(Boolean.FALSE.equals(each.authorised()), marks::red, each);
        Points.markIf(each.authorised() == null || !current, marks::amber, each);
        Points.markIf(Boolean.TRUE.equals(each.authorised()) && current, marks::green, each);
    }

    static void dp03(Desk desk, Marks marks) {
        if (desk.isWithoutPersonalData()) {
            marks.notApplicable();
            return;
        }
        if (desk.says("transfer-assessment", "yes")) {
            desk.clauses("transfer-assessment", "no").forEach(marks::amber);
        }
        for (Person person : desk.has("roster") ? desk.people : List.<Person>of()) {
            if (person.leftBefore(desk.today)) {
                continue;
            }
            Law law = desk.law(person.country());
            if (person.country() == null) {
                marks.amber(person);
            } else if (law != null && ("eea".equals(law.dataTransfer()) || "adequate".equals(law.dataTransfer()))) {
                marks.green(person);
            } else {
                fromThirdCountry(desk, marks, person);
            }
        }
    }

    private static void fromThirdCountry(Desk desk, Marks marks, Person person) {
        Points.markIf(desk.says("transfer-tool", "none"), marks::red, person);
        Points.markIf(desk.says("transfer-tool", "adequacy"), marks::amber, person);
        boolean open = desk.has("contract") && !desk.settles("transfer-tool");
        Points.markIf(open, marks::amber, person);
        if (desk.says("transfer-tool", "scc", "binding corporate rules")) {
            boolean assessed = desk.says("transfer-assessment", "yes");
            Points.markIf(assessed, marks::green, person);
            Points.markIf(!assessed, marks::amber, person);
        }
    }
}
