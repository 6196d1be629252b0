package org.countersign.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.countersign.audit.Verdict;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Vocabulary;

/** Nine people on the client's team and fifty-one on a project: a vendor that does most things by halves. */
final class Hybrid {

    private static final Parties PARTIES =
            new Parties("Stonebridge Example AG", "Halfmoon Example", "Halfmoon Example Ltd", "halfmoon.example");

    private final Papers papers;

    private Hybrid(Papers papers) {
        this.papers = papers;
    }

    static Sample sample(Vocabulary vocabulary) throws IOException {
        Hybrid story = new Hybrid(new Papers(vocabulary));
        story.keepInOrder();
        story.halfTheContract();
        story.halfThePeople();
        story.halfTheAccess();
        story.halfTheAnswers();
        story.halfTheProofs();
        story.halfThePlan();
        story.waive();
        return Sample.of(
                        "hybrid",
                        Verdict.Decision.DO_NOT_SIGN,
                        "Halfmoon Example: a team, a project and three waivers",
                        """
                        Halfmoon Example lends nine people to the team of Stonebridge Example AG and runs a project for it with
                        fifty-one more; one of the sixty starts next week. Little is missing altogether and little is
                        complete, so both columns of the catalogue show amber nearly everywhere. Of the three waivers one
                        counts, one expired in January, and one was approved by nobody.
                        """,
                        "a leaver's commit after the last day: waived until June, an accepted risk;",
                        "no right to terminate: its waiver has expired, so the finding is back;",
                        "no audit right for a bank's critical service: its waiver has no approver and is ignored.")
                .with(
                        "halfmoon-kit.xlsx",
                        FilledKit.of(
                                story.papers,
                                Model.HYBRID,
                                List.copyOf(vocabulary.registers().keySet())));
    }

    private void keepInOrder() {
        Staff staff = new Staff(papers, PARTIES).hire(HalfmoonPeople.TEAM).hire(HalfmoonPeople.project());
        staff.assignRights()
                .promiseConfidence()
                .openAccounts("git.stonebridge.example")
                .handOutComputers()
                .seeOffLeavers();
        staff.countHeads("team", List.of(8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7));
        staff.countHeads("project", heads());
        GoodTerms.outsourcing(papers, PARTIES);
        List<Row> points = List.copyOf(papers.rows("contract"));
        List<Row> answers = List.copyOf(papers.rows("questionnaire"));
        GoodTerms.outstaffing(papers, PARTIES);
        dropRepeated("contract", "topic", points.size());
        dropRepeated("questionnaire", "question", answers.size());
        papers.form(Papers.ENGAGEMENT, "model | HYBRID");
        papers.clause("ip-wording").set("party", PARTIES.entity());
        papers.add("questionnaire", "question | reply | text\nTENURE | 1.6 |");
        Proofs.certificates(papers, PARTIES);
        Proofs.references(papers);
        Proofs.components(papers);
        papers.add("ict-services", """
                contractRef | provider         | providerId           | idType | supports | serviceType | location | annualCost | start      | end
                HM-2026-1   | Halfmoon Example | 529900EXAMPLE0000001 | LEI    | F-12     | S17         | PL       | 900000     | 2026-04-01 | 2027-03-31
                """);
        Proofs.rates(papers);
    }

    /** Both columns of the catalogue ask for much of the same; the first answer stays. */
    private void dropRepeated(String register, String id, int first) {
        List<String> known = papers.rows(register).subList(0, first).stream()
                .map(row -> row.text(id))
                .toList();
        List<Row> more =
                papers.rows(register).subList(first, papers.rows(register).size());
        more.removeIf(row -> known.contains(row.text(id)));
    }

    private List<Integer> heads() {
        LocalDate opening = LocalDate.of(2025, 3, 1);
        return IntStream.range(0, 13)
                .mapToObj(month -> opening.plusMonths(month).minusDays(1))
                .map(day -> Math.toIntExact(papers.rows("roster").stream()
                        .filter(person -> person.is("part", "project"))
                        .filter(person -> person.get("lastDay")
                                .map(LocalDate.class::cast)
                                .filter(day::isAfter)
                                .isEmpty())
                        .count()))
                .toList();
    }

    private void halfTheContract() {
        papers.says("ip-vesting", "milestone payment", "Rights pass when the milestone is paid.");
        papers.says("ip-background-schedule", "not scheduled", "");
        papers.says("ip-background-licence", "term-limited", "For the term of this Agreement.");
        papers.says("offboarding-duty", "no time limit", "Access is removed when a person leaves.");
        papers.says("replacement", "no time limit", "A leaver is replaced in due course.");
        papers.says("sla-sprint-cadence", "none", "");
        papers.says("definition-of-done", "no", "");
        papers.says("handover-credentials", "no", "");
        papers.says("milestone-reviews", "no", "");
        papers.says("change-control", "unpriced", "Changes are agreed in writing.");
        papers.says("acceptance-criteria", "vague", "The Deliverables are fit for purpose.");
        papers.says("management-excluded", "no", "");
        papers.says("liability-carve-outs", "super-cap", "Three times the cap.");
        papers.says("termination", "none", "");
        papers.says("audit-right", "no", "");
        papers.says("exit-help", "unpriced", "On terms to be agreed.");
        papers.says("subcontracting", "consent", "With written consent.");
        papers.says("dpa-d-subprocessors", "no", "");
        papers.says("ip-power-of-attorney", "no", "");
        papers.says("ip-indemnity", "capped", "Within the cap of Clause 15.");
        papers.says("hiring-of-people", "forbidden", "The Client hires none of the Supplier's people.");
        papers.says("governing-law", "no", "");
        papers.says("assignment-consent", "no", "");
        papers.says("source-hosting", "vendor", "");
        papers.says("source-on-insolvency", "escrow", "Schedule 8.");
        papers.says("transfer-assessment", "no", "");
        papers.row("agreements", "id", "SOW-1").set("endsOn", LocalDate.of(2026, 4, 30));
        papers.row("repositories", "name", "stonebridge-jobs").set("clientAdmin", false);
        papers.row("sub-processors", "country", "IE").set("confirmedOn", LocalDate.of(2024, 11, 4));
        papers.says("service-level-remedy", "none", "");
        papers.clause("incident-notice")
                .set("number", 48)
                .set("text", "The Supplier shall tell the Client of a security incident within 48 hours.");
        papers.clause("warranty").set("number", 30).set("text", "Thirty days.");
        papers.clause("liability-cap").set("number", 75).set("text", "75 percent of the fees of one year.");
        List.of("offboarding-duty", "replacement", "termination")
                .forEach(topic -> papers.clause(topic).forget("number"));
    }

    private void halfThePeople() {
        papers.drop("ip-assignments", "person", "H-09");
        papers.row("ip-assignments", "person", "H-04").set("signedOn", LocalDate.of(2025, 1, 27));
        papers.row("ip-assignments", "person", "H-05").set("assignee", "Halfmoon Example Limited (UK)");
        papers.row("ip-assignments", "person", "H-03").set("signature", "simple electronic");
        papers.row("ndas", "person", "H-02").set("party", "Halfmoon Example");
        papers.person("H-08").set("country", "UA");
        papers.drop("ndas", "person", "H-08");
        papers.drop("access", "person", "H-08");
        papers.row("ndas", "kind", "company").set("coversSubcontractors", false);
        papers.row("ndas", "person", "H-03").set("signedOn", LocalDate.of(2025, 1, 13));
        papers.row("ndas", "person", "H-07").set("survivalMonths", 12);
        papers.person("H-05").set("screening", "pending").forget("screenedOn");
        papers.person("H-07").set("trainedOn", LocalDate.of(2024, 11, 4)).set("multiCountryLogins", true);
        papers.person("J-20").forget("country");
    }

    private void halfTheAccess() {
        papers.rows("access", "person", "H-02").forEach(account -> account.set("reviewedOn", LocalDate.of(2025, 6, 2)));
        papers.row("access", "person", "J-12").set("lastActivity", LocalDate.of(2025, 6, 12));
        papers.person("J-48").forget("lastDay");
        papers.row("departures", "person", "J-48").forget("lastDay", "leftAt", "revokedOn", "revokedAt");
        papers.row("access", "person", "J-48").forget("revokedOn");
        papers.row("devices", "person", "H-06").forget("returnedOn", "wipeProof");
        papers.row("departures", "person", "H-06")
                .set("revokedOn", LocalDate.of(2025, 12, 14))
                .set("revokedAt", "2025-12-14 16:00 +01:00");
        papers.rows("access", "person", "H-06")
                .forEach(account -> account.set("revokedOn", LocalDate.of(2025, 12, 14)));
        papers.add("access", """
                account    | system                  | kind    | privileged | roleBased | mfa | sso | grantedOn  | reviewedOn | lastActivity
                deploy-bot | git.stonebridge.example | service | no         | yes       | yes | yes | 2025-01-13 | 2026-01-19 | 2026-02-27
                """);
    }

    private void halfTheAnswers() {
        papers.answer("Q2").set("reply", "on request").forget("text");
        papers.answer("Q3").set("reply", 13);
        papers.answer("Q4").set("reply", "ad hoc").forget("text");
        papers.answer("Q6-NORMS").set("reply", false);
        papers.answer("Q7-LEVELS").set("reply", false);
        papers.answer("DEVICE-POLICY").set("reply", false).forget("text");
        papers.answer("VPN").set("reply", "split");
        papers.answer("REVOKE-24H").set("reply", false);
        papers.answer("OVERLAP-HOURS").set("reply", 3);
        papers.answer("PENTEST-DATE").set("reply", LocalDate.of(2024, 9, 30));
        papers.answer("REVENUE-SHARE").set("reply", 55);
        papers.answer("ANSWERED-BY").forget("reply");
        papers.drop("references", "name", "Quarryside Example LLC");
    }

    private void halfTheProofs() {
        papers.add("subcontracting-chain", """
                name                 | service         | rank
                Cloudfield Example AS | hosting of builds | 2
                """);
        papers.row("components", "name", "Sign-in").set("people", 2).set("documented", false);
        papers.row("ict-services", "contractRef", "HM-2026-1").forget("annualCost");
        papers.row("certificates", "kind", "soc2")
                .set("holder", "Halfmoon Group Example plc")
                .set("entityListed", false)
                .set("opinion", "qualified")
                .set("periodStart", LocalDate.of(2024, 10, 1))
                .set("periodEnd", LocalDate.of(2025, 9, 30))
                .set("issuedOn", LocalDate.of(2025, 11, 17))
                .set("exceptions", "answered")
                .set("exceptionsIn", "CC7.2")
                .set("criteria", "Security")
                .set("subservices", "carved out")
                .set("carvedOut", "Cloudharbour Example Hosting Ltd");
        papers.add("bridge-letters", """
                kind | holder                     | from       | to         | signed | inScope
                soc2 | Halfmoon Group Example plc | 2025-10-01 | 2025-12-31 | no     | yes
                """);
        papers.row("certificates", "kind", "iso27001")
                .set("expiresOn", LocalDate.of(2026, 4, 30))
                .set("verified", false)
                .set("surveillanceOn", LocalDate.of(2024, 10, 7))
                .set("issuedOn", LocalDate.of(2023, 5, 1))
                .forget("edition");
        papers.row("certificates", "kind", "cyber insurance").set("limit", 100000);
    }

    private void halfThePlan() {
        papers.form(Papers.ENGAGEMENT, """
                clientCountry   | DE
                parent          | Halfmoon Group Example plc
                governingLaw    | DE
                critical        | yes
                financialEntity | yes
                sanctionsScreenedOn | 2024-12-02
                alternative         | not named
                """);
        papers.form(Papers.TEAM, """
                neededBy           | 2026-03-10
                scope              | bounded
                techLead           | no
                joiners            | 1
                rampUpWeeks        | 0
                managementBudgeted | no
                managementIncluded | yes
                clientEquipment    | yes
                """);
        papers.form(Papers.PROJECT, """
                neededBy           | 2026-03-20
                pricing            | time and materials
                requirementsStable | no
                forecast           | 290000
                """);
        papers.clause("pricing-cap").set("position", "no");
        papers.row("payment-terms", "label", "On signature").set("percent", 35);
        papers.row("payment-terms", "label", "Design accepted").set("percent", 15);
    }

    private void waive() {
        papers.add("waivers", """
                check  | about | requester               | reason                                          | approver               | expiresOn
                OFF-05 |       | S. Example, procurement | One commit of a build script, reviewed line by line | A. Example, head of legal | 2026-06-30
                LEG-05 |       | S. Example, procurement | Signed in a hurry, to be renegotiated           | A. Example, head of legal | 2026-01-31
                LEG-04 |       | S. Example, procurement | The vendor sends its report                     |                        | 2026-12-31
                """);
    }
}
