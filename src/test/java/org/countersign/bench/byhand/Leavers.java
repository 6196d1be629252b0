package org.countersign.bench.byhand;

import java.util.List;
import java.util.function.Predicate;
import org.countersign.facts.Clause;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Person;

/** What the offboarding log and the device register say of those who left, by hand. */
final class Leavers {

    private Leavers() {}

    static void off06(Desk desk, Marks marks) {
        for (Person leaver : desk.people) {
            if (leaver.leftBefore(desk.today) && leaver.isEmbedded()) {
                devices(desk, marks, leaver);
            } else if (leaver.leftBefore(desk.today) && desk.has("departures")) {
                marks.notApplicable();
            }
        }
        for (Departure row : desk.departures) {
            Person person = desk.personOf(row);
            boolean known = person != null && person.leftBefore(desk.today);
            Points.markIf(row.lastDay() == null && !known && !desk.isOfProject(row), marks::amber, row);
            Points.markIf(row.person() == null && row.leftBefore(desk.today), marks::amber, row);
        }
        nobodyLeft(desk, marks);
    }

    private static void devices(Desk desk, Marks marks, Person leaver) {
        boolean maybe = desk.maybe("devices", leaver);
        List<Device> devices = desk.devicesOf(leaver);
        devices.forEach(device -> device(desk, marks, leaver, device));
        Points.markIf(maybe || (devices.isEmpty() && desk.has("devices")), marks::amber, leaver);
    }

    private static void device(Desk desk, Marks marks, Person leaver, Device device) {
        if (device.returnedBy(desk.today)) {
            Points.markIf(desk.hasAll("devices", "departures", "roster"), marks::green, device);
        } else if (device.wipedBy(desk.today)) {
            boolean shown = Boolean.TRUE.equals(device.wipeProof());
            Points.markIf(!shown, marks::amber, device);
            Points.markIf(shown && desk.hasAll("devices", "departures", "roster"), marks::green, device);
        } else {
            held(desk, marks, leaver, device);
        }
    }

    private static void held(Desk desk, Marks marks, Person leaver, Device device) {
        Integer gone = leaver.daysGone(desk.today);
        int days = gone == null ? 0 : gone;
        if (days < desk.whole("device.return.amber.days")) {
            marks.notApplicable();
        } else if (days <= desk.whole("device.return.red.days") || Boolean.FALSE.equals(device.holdsData())) {
            marks.amber(device);
        } else {
            marks.red(device);
        }
    }

    static void off07(Desk desk, Marks marks) {
        for (Departure leaver : desk.departures) {
            Points.markIf(leaver.lastDay() == null, marks::amber, leaver);
            if (leaver.leftBefore(desk.today)) {
                secrets(desk, marks, leaver);
            }
        }
        withoutRecord(desk, marks, any -> true);
        nobodyLeft(desk, marks);
    }

    private static void secrets(Desk desk, Marks marks, Departure leaver) {
        boolean changed = leaver.rotatedBy(desk.today);
        boolean listed = Boolean.TRUE.equals(leaver.tokensListed());
        boolean none = Boolean.FALSE.equals(leaver.knewSecrets());
        Points.markIf(Boolean.TRUE.equals(leaver.knewSecrets()) && !changed, marks::red, leaver);
        Points.markIf((leaver.knewSecrets() == null && !changed) || !listed, marks::amber, leaver);
        Points.markIf(listed && (none || changed) && desk.hasAll("departures", "roster"), marks::green, leaver);
    }

    static void off08(Desk desk, Marks marks) {
        desk.clauses("leaver-notice", "none", "no time limit").forEach(marks::amber);
        for (Clause clause : desk.clauses("leaver-notice", "time limit")) {
            boolean soon = clause.number() != null && clause.number().compareTo(desk.limit("leaver.notice.days")) <= 0;
            Points.markIf(soon, marks::green, clause);
            Points.markIf(!soon, marks::amber, clause);
        }
        Points.notSettled(desk, marks, "leaver-notice");
        for (Departure leaver : desk.departures) {
            if (!desk.isOfProject(leaver)) {
                notice(desk, marks, leaver);
            }
        }
        withoutRecord(desk, marks, Person::isEmbedded);
    }

    private static void notice(Desk desk, Marks marks, Departure leaver) {
        Points.markIf(leaver.lastDay() == null, marks::amber, leaver);
        if (leaver.leftBefore(desk.today)) {
            Integer days = leaver.noticedBy(desk.today) ? leaver.businessDaysToNotice() : null;
            boolean inTime = days != null && days <= desk.whole("leaver.notice.days");
            Points.markIf(inTime, marks::green, leaver);
            Points.markIf(!inTime, marks::amber, leaver);
        }
    }

    static void off10(Desk desk, Marks marks) {
        for (Departure leaver : desk.departures) {
            boolean complete = leaver.approver() != null && leaver.systems() != null && leaver.evidence() != null;
            boolean left = leaver.leftBefore(desk.today);
            Points.markIf(leaver.lastDay() == null || (left && !complete), marks::amber, leaver);
            Points.markIf(left && complete && desk.hasAll("departures", "roster"), marks::green, leaver);
        }
        withoutRecord(desk, marks, any -> true);
        nobodyLeft(desk, marks);
    }

    private static void withoutRecord(Desk desk, Marks marks, Predicate<Person> whose) {
        if (desk.has("departures")) {
            desk.people.stream()
                    .filter(person -> person.leftBefore(desk.today))
                    .filter(whose)
                    .filter(person -> desk.departuresOf(person).isEmpty())
                    .forEach(marks::amber);
        }
    }

    /** Nobody has left, or only people who have yet to leave are on the log. */
    private static void nobodyLeft(Desk desk, Marks marks) {
        boolean empty = desk.register("departures").stream().anyMatch(log -> log.rows() == 0)
                && desk.people.stream().noneMatch(person -> person.leftBefore(desk.today));
        boolean ahead = desk.departures.stream()
                .anyMatch(each -> each.lastDay() != null && !each.lastDay().isBefore(desk.today));
        if (desk.has("roster") && (empty || ahead)) {
            marks.notApplicable();
        }
    }
}
