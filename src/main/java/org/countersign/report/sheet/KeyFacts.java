package org.countersign.report.sheet;

import java.time.LocalDate;
import java.util.List;
import org.countersign.audit.Audit;
import org.countersign.facts.Colour;
import org.countersign.facts.Engagement;
import org.countersign.facts.Input;
import org.countersign.facts.Person;
import org.countersign.report.Wording;
import org.countersign.workbook.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A line of the summary's facts.
 *
 * @param cellName the name by which formulas can speak of the value; absent for what nobody counts with
 */
record KeyFacts(String name, Entry value, @Nullable String cellName) {

    /** What is being signed, with whom. */
    static List<KeyFacts> engagement(Audit audit) {
        Engagement engagement = audit.engagement();
        return List.of(
                given("Vendor", named(audit)),
                given("Vendor's legal entity", audit.vendor().entity()),
                given("Client", engagement.client()),
                given("Engagement model", Wording.model(engagement.model())),
                given("State of the contract", contract(engagement)),
                given("Start", engagement.start()),
                given("End", engagement.end()),
                given("Governing law", engagement.governingLaw()),
                new KeyFacts("Audited as of", Entry.day(audit.asOf()), "AuditedAsOf"),
                given("Policy", audit.policy().name() + " " + audit.policy().version()));
    }

    /** How much there is of everything. */
    static List<KeyFacts> numbers(Docket docket) {
        Audit audit = docket.audit();
        long applicable =
                audit.checks().stream().filter(check -> check.applicable()).count();
        long unread = audit.inputs().stream()
                .filter(input -> input.outcome() == Input.Outcome.NOT_READ)
                .count();
        return List.of(
                number("Red findings", docket.findings(Colour.RED).size(), "FindingsRed"),
                number("Amber findings", docket.findings(Colour.AMBER).size(), "FindingsAmber"),
                number("Green findings", docket.findings(Colour.GREEN).size(), "FindingsGreen"),
                number("Checks that apply", applicable, "ChecksApplicable"),
                number("Checks not evidenced", docket.notEvidenced().size(), "ChecksNotEvidenced"),
                number("People", audit.facts(Person.class).size(), "People"),
                number("Files given", audit.inputs().size(), "FilesGiven"),
                number("Files not read", unread, "FilesNotRead"));
    }

    /** The vendor by the name that is known, else what the audit is called. */
    static String vendor(Audit audit) {
        String name = named(audit);
        return name == null ? audit.name() : name;
    }

    private static @Nullable String named(Audit audit) {
        return audit.vendor().name() != null
                ? audit.vendor().name()
                : audit.engagement().vendor();
    }

    private static String contract(Engagement engagement) {
        if (engagement.contract() == null) {
            return "not given: draft or executed?";
        }
        return engagement.contract().equals("executed") ? "EXECUTED: already signed" : "DRAFT: not signed yet";
    }

    private static KeyFacts given(String name, @Nullable LocalDate day) {
        return day == null ? given(name, (String) null) : new KeyFacts(name, Entry.day(day), null);
    }

    private static KeyFacts given(String name, @Nullable String value) {
        return new KeyFacts(name, Entry.text(value == null ? "not given" : value), null);
    }

    private static KeyFacts number(String name, long number, String cellName) {
        return new KeyFacts(name, Entry.count(number), cellName);
    }
}
