package org.countersign.bench.byhand;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Answer;
import org.countersign.facts.Departure;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.MissingEvidence;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.Reply;
import org.countersign.facts.Waiver;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.jspecify.annotations.Nullable;

/** The area integrity, by hand; {@link Claims} is its check of what is said against what is shown. */
final class Integrity {

    private static final Pattern LACKING = Pattern.compile(
            "(?is).*(no such|not yet|none yet|not in place|not available|do not have|does not have|don't have|doesn't have"
                    + "|does not exist|no formal|planned|in progress).*");

    private Integrity() {}

    static void int01(Desk desk, Marks marks) {
        missing(desk, marks);
        desk.register("roster").stream().filter(roster -> roster.rows() == 0).forEach(marks::amber);
        desk.gaps.forEach(marks::amber);
        desk.people.forEach(person -> onRoster(marks, person));
        if (desk.has("roster")) {
            strangers(desk, marks);
        }
        silentRows(desk, marks);
        if (desk.engagement != null && (desk.engagement.model() == null || desk.engagement.governingLaw() == null)) {
            marks.amber(desk.engagement);
        }
        if (desk.vendor != null && desk.vendor.entity() == null) {
            marks.amber(desk.vendor);
        }
        desk.registers().stream().filter(register -> register.rows() > 0).forEach(marks::green);
    }

    private static void missing(Desk desk, Marks marks) {
        Map<String, Set<String>> missing = new TreeMap<>();
        for (Check check : desk.policy.checks()) {
            Page page = check.page();
            if (page.mandatory() && page.appliesTo(desk.engagement == null ? null : desk.engagement.model())) {
                page.evidence().stream().filter(kind -> !desk.has(kind)).forEach(kind -> missing.computeIfAbsent(
                                kind, none -> new HashSet<>())
                        .add(page.id()));
            }
        }
        missing.keySet().forEach(kind -> marks.amber(new MissingEvidence(List.of(), kind, kind, "")));
    }

    private static void onRoster(Marks marks, Person person) {
        boolean complete = person.onRoster() && person.name() != null && person.start() != null;
        Points.markIf(!complete, marks::amber, person);
    }

    private static void strangers(Desk desk, Marks marks) {
        desk.assignments.forEach(row -> stranger(desk, marks, row, "ip-assignments", row.name()));
        desk.departures.forEach(row -> stranger(desk, marks, row, "departures", row.name()));
        desk.devices.forEach(row -> stranger(desk, marks, row, "devices", row.name()));
        for (Nda row : desk.ndas) {
            Points.markIf(!row.isCompany(), each -> stranger(desk, marks, each, "ndas", each.name()), row);
        }
        for (AccessGrant row : desk.accounts) {
            Points.markIf(row.isPersonal(), each -> stranger(desk, marks, each, "access", each.writtenAs()), row);
        }
    }

    private static void stranger(Desk desk, Marks marks, PersonRecord row, String register, @Nullable String written) {
        if (row.person() == null && !desk.writtenMaybe(register, written)) {
            marks.amber(row);
        }
    }

    private static void silentRows(Desk desk, Marks marks) {
        for (IpAssignment row : desk.assignments) {
            Points.markIf(row.signed() == null && row.signedOn() == null, marks::amber, row);
        }
        for (Nda row : desk.ndas) {
            Points.markIf(row.signed() == null && row.signedOn() == null, marks::amber, row);
        }
        for (Departure row : desk.departures) {
            Points.markIf(row.lastDay() == null && row.leftAt() == null, marks::amber, row);
        }
    }

    static void int02(Desk desk, Marks marks) {
        for (Answer answer : desk.answers) {
            Points.markIf(answer.closed() && answer.isUnclear(), marks::amber, answer);
            Points.markIf(answer.closed() && answer.isGiven(), marks::green, answer);
        }
        desk.checklist().stream().filter(clause -> clause.unread() != null).forEach(marks::amber);
    }

    static void int03(Desk desk, Marks marks) {
        for (Answer answer : desk.answers) {
            boolean setAside = answer.reply() == Reply.NOT_APPLICABLE;
            boolean lacking = answer.text() != null
                    && setAside
                    && LACKING.matcher(answer.text()).matches();
            if (lacking || (setAside && answer.owner() != null)) {
                marks.amber(answer);
            } else if (answer.isGiven()) {
                marks.green(answer);
            }
        }
    }

    static void int07(Desk desk, Marks marks) {
        int soon = desk.whole("waiver.soon.days");
        for (Waiver waiver : desk.waivers) {
            Integer days = waiver.daysLeft(desk.today);
            if (!waiver.isComplete()) {
                marks.red(waiver);
            } else if (days != null && days > soon) {
                marks.green(waiver);
            } else {
                marks.amber(waiver);
            }
        }
    }
}
