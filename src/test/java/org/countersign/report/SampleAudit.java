package org.countersign.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.audit.AreaOutcome;
import org.countersign.audit.Audit;
import org.countersign.audit.CheckOutcome;
import org.countersign.audit.Citation;
import org.countersign.audit.Finding;
import org.countersign.audit.PolicyApproval;
import org.countersign.audit.PolicyVersion;
import org.countersign.audit.Verdict;
import org.countersign.audit.Verdict.Decision;
import org.countersign.audit.WaiverOutcome;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Attestation;
import org.countersign.facts.Colour;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Engagement;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Fact;
import org.countersign.facts.FactBinder;
import org.countersign.facts.Input;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;
import org.countersign.facts.Register;
import org.countersign.facts.Source;
import org.countersign.facts.Subject;
import org.countersign.facts.Vendor;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/** A made-up audit of a made-up vendor that fills every sheet. */
final class SampleAudit {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 2);
    static final String HOSTILE = "=HYPERLINK(\"http://example.invalid\",\"Click\")";

    private SampleAudit() {}

    /** Everything that can be in an audit. */
    static Audit full() {
        return full("x".repeat(40_000));
    }

    /** Everything that can be in an audit, with a text for the cell that is too long for Excel. */
    static Audit full(String longText) {
        return of(Decision.DO_NOT_SIGN, checks(longText), facts(6), List.of(waiverOutcome()));
    }

    /** No finding, no fact and no waiver. */
    static Audit empty() {
        return of(Decision.INCOMPLETE, List.of(grey("IP-01", "ip-ownership", "The roster")), List.of(), List.of());
    }

    /** One check with an amber finding for each of so many people. */
    static Audit crowd(int people) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            findings.add(finding("IP-05", Colour.AMBER, person(i), "Signed after the work began", "signed 2025-09-01"));
        }
        CheckOutcome check =
                check("IP-05", "ip-ownership", "IP was assigned before the work began", Colour.AMBER, findings);
        return of(Decision.SIGN_WITH_CONDITIONS, List.of(check), facts(people), List.of());
    }

    /** One red finding whose found value is the given text. */
    static Audit saying(String found) {
        CheckOutcome check = check(
                "IP-01",
                "ip-ownership",
                "Everyone has assigned their IP",
                Colour.RED,
                List.of(finding("IP-01", Colour.RED, person(1), "No signed IP assignment on file", found)));
        return of(Decision.DO_NOT_SIGN, List.of(check), facts(1), List.of());
    }

    /** One red finding about somebody of that name. */
    static Audit naming(String name) {
        Subject subject = new Subject("person", "P-001", name);
        CheckOutcome check = check(
                "IP-01",
                "ip-ownership",
                "Everyone has assigned their IP",
                Colour.RED,
                List.of(finding("IP-01", Colour.RED, subject, "No signed IP assignment on file", "no row")));
        return of(Decision.DO_NOT_SIGN, List.of(check), facts(1), List.of());
    }

    static Audit of(
            Decision decision, List<CheckOutcome> checks, List<? extends Fact> facts, List<WaiverOutcome> waivers) {
        return new Audit(
                "example-vendor",
                AS_OF,
                engagement(),
                fact(Vendor.class, Map.of("name", "Example Vendor", "entity", "Example Vendor sp. z o.o.")),
                new PolicyVersion(
                        "Countersign vendor policy",
                        "1.0",
                        LocalDate.of(2026, 1, 1),
                        "ab".repeat(32),
                        new PolicyApproval(
                                PolicyApproval.State.APPROVED,
                                "Jane Example",
                                LocalDate.of(2026, 1, 2),
                                "cd".repeat(16),
                                List.of())),
                new Verdict(decision, reasons(decision)),
                areas(),
                checks,
                waivers,
                inputs(),
                List.copyOf(facts));
    }

    private static Engagement engagement() {
        return fact(
                Engagement.class,
                Map.of(
                        "model",
                        Model.OUTSTAFFING,
                        "client",
                        "Example Client Ltd",
                        "vendor",
                        "Example Vendor",
                        "contract",
                        "draft",
                        "start",
                        LocalDate.of(2026, 4, 1),
                        "end",
                        LocalDate.of(2027, 3, 31),
                        "governingLaw",
                        "PL"));
    }

    private static List<String> reasons(Decision decision) {
        return decision == Decision.DO_NOT_SIGN
                ? List.of(
                        "IP-01 Everyone has assigned their IP: red for 3 subjects (Alex Example, Bo Example, Cai Example)",
                        "INT-04 What is said is what is shown: red for 1 subject (Question Q2)",
                        "SEC-01 Access is protected and reviewed: not evidenced though mandatory",
                        "4 checks are amber")
                : List.of("SEC-01 Access is protected and reviewed: not evidenced though mandatory");
    }

    private static List<AreaOutcome> areas() {
        return List.of(
                new AreaOutcome("ip-ownership", "IP and code ownership", Colour.RED),
                new AreaOutcome("nda", "Non-disclosure", Colour.AMBER),
                new AreaOutcome("data-security", "Data security", Colour.GREY),
                new AreaOutcome("certificates", "Certificates and reports", Colour.GREEN),
                new AreaOutcome("access-offboarding", "Access, offboarding, handover", Colour.AMBER),
                new AreaOutcome("people-continuity", "People continuity", Colour.AMBER),
                new AreaOutcome("communication-deliverables", "Communication, deliverables, references", Colour.GREEN),
                new AreaOutcome("engagement-fit", "Engagement fit", Colour.GREEN),
                new AreaOutcome("pricing", "Pricing and hidden cost", Colour.GREY),
                new AreaOutcome("contract-protections", "Contract protections", Colour.GREEN),
                new AreaOutcome("data-employment", "Data protection and employment", Colour.GREY),
                new AreaOutcome("integrity", "Integrity of the audit itself", Colour.RED));
    }

    private static List<CheckOutcome> checks(String longText) {
        Subject q2 = new Subject("question", "Q2", "Question Q2");
        Finding contradiction = new Finding(
                "INT-04",
                Colour.RED,
                Colour.RED,
                "INT-04 red: individual NDAs are said and not shown",
                q2,
                "The vendor says that everybody has an NDA of their own; 2 of 6 have none",
                "The register shows what the answer says",
                "4 of 6 people with an NDA",
                "Have the missing NDAs signed and the answer corrected",
                "Explain the difference between the answer to Q2 and the register of NDAs.",
                List.of("CC1.1"),
                null,
                List.of(
                        new Citation(source("answers.xlsx", "Vendor questionnaire", "C5", "Answer", "Yes"), "said"),
                        new Citation(source("ndas.xlsx", "NDAs", "F6", "Signed on", ""), "shown"),
                        new Citation(source("ndas.xlsx", "NDAs", "F7", "Signed on", ""), "shown")));
        return List.of(
                check(
                        "IP-01",
                        "ip-ownership",
                        "Everyone has assigned their IP",
                        Colour.RED,
                        List.of(
                                finding("IP-01", Colour.RED, person(1), "No signed IP assignment on file", HOSTILE),
                                finding("IP-01", Colour.RED, person(2), "No signed IP assignment on file", longText),
                                finding(
                                        "IP-01",
                                        Colour.RED,
                                        person(3),
                                        "No signed IP assignment on file",
                                        "+48 22 000 00 00"))),
                check(
                        "IP-05",
                        "ip-ownership",
                        "IP was assigned before the work began",
                        Colour.AMBER,
                        List.of(
                                finding(
                                        "IP-05",
                                        Colour.AMBER,
                                        person(4),
                                        "Signed 12 days after the work began",
                                        "signed 2025-09-13"),
                                finding(
                                        "IP-05",
                                        Colour.AMBER,
                                        person(5),
                                        "Signed 20 days after the work began",
                                        "signed 2025-09-21"))),
                check("NDA-01", "nda", "Everyone active has an NDA of their own", Colour.AMBER, List.of(waived())),
                grey("SEC-01", "data-security", "The register of access", "An answer to question Q9"),
                grey("SEC-02", "data-security", "The register of access"),
                new CheckOutcome(
                        "SEC-04",
                        "data-security",
                        "The vendor is certified",
                        false,
                        "Asked of outsourcing only",
                        false,
                        false,
                        Colour.GREY,
                        Colour.GREY,
                        List.of(),
                        "security",
                        "1.0",
                        "3f9a2c11d0e4",
                        List.of()),
                check(
                        "CRT-02",
                        "certificates",
                        "The report is recent",
                        Colour.GREEN,
                        List.of(finding(
                                "CRT-02",
                                Colour.GREEN,
                                new Subject("attestation", "soc2/R-1", "soc2 R-1"),
                                "The period ended 2 months ago",
                                "period to 2025-12-31"))),
                check("INT-04", "integrity", "What is said is what is shown", Colour.RED, List.of(contradiction)));
    }

    private static CheckOutcome check(String id, String area, String title, Colour colour, List<Finding> findings) {
        return new CheckOutcome(
                id,
                area,
                title,
                true,
                null,
                true,
                false,
                colour,
                colour,
                List.of(),
                "legal",
                "1.0",
                "3f9a2c11d0e4",
                findings);
    }

    private static CheckOutcome grey(String id, String area, String... missing) {
        return new CheckOutcome(
                id,
                area,
                "Access is protected and reviewed",
                true,
                null,
                true,
                false,
                Colour.GREY,
                Colour.GREY,
                List.of(missing),
                "security",
                "1.0",
                "3f9a2c11d0e4",
                List.of());
    }

    private static Finding finding(String check, Colour colour, Subject subject, String message, String found) {
        return new Finding(
                check,
                colour,
                colour,
                check + " " + colour.name().toLowerCase(Locale.ROOT) + ": as the rule is named",
                subject,
                message,
                "An agreement of the person's own, signed before the first day of work",
                found,
                "Obtain the signed assignment; suspend push rights meanwhile",
                "Send the signed IP assignment of each person named, with the date of signature.",
                List.of("ISO 27001 A.5.32", "ISO 27001 A.6.2"),
                null,
                List.of(
                        new Citation(
                                source(
                                        "roster.xlsx",
                                        "Roster",
                                        "A" + (3 + subject.id().hashCode() % 50),
                                        "Person id",
                                        subject.id()),
                                null),
                        new Citation(source("ip.csv", null, null, "Register", "8 rows searched"), null)));
    }

    private static Finding waived() {
        Finding plain =
                finding("NDA-01", Colour.AMBER, person(6), "Active with access and no NDA of their own", "no row");
        return new Finding(
                plain.check(),
                Colour.AMBER,
                Colour.RED,
                plain.rule(),
                plain.subject(),
                plain.message(),
                "An individual NDA",
                plain.found(),
                "Have the individual NDA signed",
                "Send the individual NDA of each person named.",
                List.of(),
                waiver(),
                plain.citations());
    }

    private static Waiver waiver() {
        return fact(
                Waiver.class,
                Map.of(
                        "check",
                        "NDA-01",
                        "about",
                        "P-006",
                        "requester",
                        "Dana Example",
                        "reason",
                        "Signature is due with the new template",
                        "approver",
                        "Eli Example",
                        "expiresOn",
                        LocalDate.of(2026, 5, 31)));
    }

    private static WaiverOutcome waiverOutcome() {
        return new WaiverOutcome(waiver(), true, "Complete, and not expired", List.of("NDA-01/person/P-006"));
    }

    static Subject person(int number) {
        return new Subject("person", String.format(Locale.ROOT, "P-%03d", number), name(number));
    }

    private static String name(int number) {
        List<String> first = List.of("Alex", "Bo", "Cai", "Dana", "Eli", "Fen");
        return first.get((number - 1) % first.size()) + " Example" + (number > first.size() ? " " + number : "");
    }

    private static List<Fact> facts(int people) {
        List<Fact> facts = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            personFacts(facts, i);
        }
        List.of("roster", "ip-assignments", "ndas", "access")
                .forEach(name -> facts.add(fact(Register.class, Map.of("name", name, "title", name, "rows", people))));
        facts.add(fact(
                Attestation.class, Map.of("kind", "iso27001", "id", "C-1", "expiresOn", LocalDate.of(2026, 3, 20))));
        facts.add(fact(
                Attestation.class,
                Map.of("kind", "cyber insurance", "id", "-7", "expiresOn", LocalDate.of(2026, 2, 1))));
        facts.add(waiver());
        return facts;
    }

    private static void personFacts(List<Fact> facts, int i) {
        String id = person(i).id();
        facts.add(fact(
                Person.class,
                Map.of(
                        "id",
                        id,
                        "name",
                        name(i),
                        "role",
                        "Developer",
                        "country",
                        "PL",
                        "start",
                        LocalDate.of(2025, 9, 1),
                        "onRoster",
                        true)));
        if (i % 3 == 0) {
            facts.add(fact(IpAssignment.class, Map.of("person", id, "signedOn", LocalDate.of(2025, 8, 20))));
            facts.add(fact(
                    Nda.class,
                    Map.of(
                            "person",
                            id,
                            "kind",
                            "individual",
                            "signedOn",
                            LocalDate.of(2025, 8, 20),
                            "endsOn",
                            LocalDate.of(2026, 8, 20))));
        } else if (i % 3 == 1) {
            facts.add(fact(IpAssignment.class, Map.of("person", id, "signed", false)));
            facts.add(fact(AccessGrant.class, Map.of("person", id, "system", "Git", "mfa", false)));
            facts.add(fact(
                    AccessGrant.class, Map.of("person", id, "system", "Wiki", "revokedOn", LocalDate.of(2026, 1, 31))));
        } else {
            facts.add(fact(Departure.class, Map.of("person", id, "lastDay", LocalDate.of(2026, 1, 31))));
            facts.add(fact(Device.class, Map.of("person", id, "ownership", "personal", "managed", false)));
        }
    }

    private static List<Input> inputs() {
        return List.of(
                new Input("roster.xlsx", "0a".repeat(32), "workbook", Input.Outcome.READ, List.of()),
                new Input(
                        "ndas.xlsx",
                        "0b".repeat(32),
                        "workbook",
                        Input.Outcome.PARTLY,
                        List.of(
                                new Input.Note(
                                        "sheet NDAs, column G",
                                        "No field of the register has the heading \"Shoe size\"; rename it or leave it"),
                                new Input.Note(
                                        "sheet NDAs, F9",
                                        "The date 03/04/2026 can be read two ways; write 2026-04-03 or 2026-03-04"))),
                new Input("answers.xlsx", "0c".repeat(32), "workbook", Input.Outcome.READ, List.of()),
                new Input(
                        "locked.xlsx",
                        "0d".repeat(32),
                        "workbook",
                        Input.Outcome.NOT_READ,
                        List.of(new Input.Note(
                                "the whole file", "It is encrypted; save it without a password and audit again"))));
    }

    private static Source source(
            String file, @Nullable String sheet, @Nullable String cell, String label, String text) {
        return new Source(
                file,
                sheet,
                sheet == null ? 3 : null,
                null,
                null,
                List.of(new Excerpt(label, label, cell, text, true)));
    }

    static <F extends Fact> F fact(Class<F> type, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("sources", List.of(source("roster.xlsx", "Roster", "A7", "Person id", "P-001")));
        return FactBinder.bind(type, all);
    }
}
