package org.countersign.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.vocabulary.Vocabulary;

/** A large team whose papers were never in order, in registers that each department keeps its own way. */
final class OutstaffingBad {

    private static final Parties PARTIES = new Parties(
            "Sandbank Example GmbH", "Brightfjord Example", "Brightfjord Example sp. z o.o.", "brightfjord.example");

    private final Papers papers;

    private OutstaffingBad(Papers papers) {
        this.papers = papers;
    }

    static Sample sample(Vocabulary vocabulary) throws IOException {
        OutstaffingBad story = new OutstaffingBad(new Papers(vocabulary));
        story.keepInOrder();
        story.spoilThePapersOfPeople();
        story.spoilAccess();
        story.spoilTheVendorsAnswers();
        story.spoilTheContract();
        story.spoilThePlan();
        return new BrightfjordFiles(story.papers)
                .into(Sample.of(
                        "outstaffing-bad",
                        Verdict.Decision.DO_NOT_SIGN,
                        "Brightfjord Example: twenty-five people and no two registers alike",
                        """
                Sandbank Example GmbH is asked to renew with Brightfjord Example, whose twenty-five people have worked
                for it since 2025. There is no kit: the roster is a Polish list, each department sends a register of its
                own with its own header words, and one NDA is dated 03/04/2025, which can be read two ways.
                """,
                        "people without an IP assignment or an NDA of their own, among them leavers;",
                        "leavers who still have access, one of whom used it; accounts without a second factor; a shared account;",
                        "private computers with source code, and production that is reachable without VPN;",
                        "a contract without offboarding, replacement, insurance, audit right and termination;",
                        "forty percent of the team lost in twelve months, and \"very low turnover\" as the answer."));
    }

    /** What the same vendor would look like if it kept its papers as the good one does. */
    private void keepInOrder() {
        new Staff(papers, PARTIES)
                .hire("""
                        id    | name                | role       | seniority | country | form       | hired      | start      | lastDay    | firstWork
                        BF-01 | Łukasz Bukowy       | Team lead  | senior    | PL      | employee   | 2025-02-03 | 2025-02-17 |            | 2025-02-18
                        BF-02 | Małgorzata Śliwka   | Developer  | senior    | PL      | contractor | 2025-02-03 | 2025-02-17 |            | 2025-02-18
                        BF-03 | Piotr Jesionek      | Developer  | senior    | PL      | contractor | 2025-02-10 | 2025-02-17 |            | 2025-02-19
                        BF-04 | Zuzanna Grabina     | Developer  | mid       | PL      | contractor | 2025-02-10 | 2025-02-17 | 2025-05-30 | 2025-02-19
                        BF-05 | Kamil Wierzba       | Developer  | mid       | PL      | contractor | 2025-02-10 | 2025-02-17 | 2025-07-31 | 2025-02-19
                        BF-06 | Ewelina Świerk      | Developer  | mid       | PL      | contractor | 2025-02-17 | 2025-02-17 |            | 2025-02-20
                        BF-07 | Damian Leszczyna    | Developer  | mid       | PL      | contractor | 2025-02-17 | 2025-02-17 | 2025-09-12 | 2025-02-20
                        BF-08 | Joanna Kalinowa     | Tester     | mid       | PL      | employee   | 2025-03-03 | 2025-03-10 |            | 2025-03-11
                        BF-09 | Adrian Modrzew      | Tester     | mid       | PL      | contractor | 2025-03-03 | 2025-03-10 | 2025-11-28 | 2025-03-11
                        BF-10 | Sylwia Jarzębina    | Developer  | mid       | PL      | contractor | 2025-04-01 | 2025-04-07 |            | 2025-04-08
                        BF-11 | Hubert Głogowy      | Developer  | mid       | PL      | contractor | 2025-04-01 | 2025-04-07 |            | 2025-04-08
                        BF-12 | Natalia Osikowa     | Developer  | junior    | PL      | contractor | 2025-05-05 | 2025-05-12 | 2025-12-19 | 2025-05-13
                        BF-13 | Filip Klonowiec     | Developer  | mid       | PL      | contractor | 2025-05-05 | 2025-05-12 |            | 2025-05-13
                        BF-14 | Izabela Cisowa      | Developer  | mid       | PL      | contractor | 2025-06-02 | 2025-06-09 |            | 2025-06-10
                        BF-15 | Rafał Tarninowy     | DevOps     | senior    | PL      | contractor | 2025-06-02 | 2025-06-09 | 2026-01-16 | 2025-06-10
                        BF-16 | Monika Wrzosek      | Developer  | mid       | PL      | contractor | 2025-07-01 | 2025-07-07 |            | 2025-07-08
                        BF-17 | Szymon Brzoskwiniak | Developer  | mid       | PL      | contractor | 2025-08-04 | 2025-08-11 |            | 2025-08-12
                        BF-18 | Karolina Paprotna   | Developer  | junior    | PL      | contractor | 2025-08-04 | 2025-08-11 |            | 2025-08-12
                        BF-19 | Michał Chabrowy     | Developer  | mid       | PL      | contractor | 2025-09-01 | 2025-09-15 |            | 2025-09-16
                        BF-20 | Beata Makówka       | Developer  | mid       | PL      | contractor | 2025-09-01 | 2025-09-15 |            | 2025-09-16
                        BF-21 | Wojciech Rumianek   | DevOps     | senior    | PL      | contractor | 2025-10-01 | 2025-10-06 |            | 2025-10-07
                        BF-22 | Justyna Szałwia     | Tester     | mid       | PL      | contractor | 2025-11-03 | 2025-11-10 |            | 2025-11-12
                        BF-23 | Patryk Miętowy      | Developer  | mid       | PL      | contractor | 2025-12-01 | 2025-12-08 |            | 2025-12-09
                        BF-24 | Aneta Lawendowa     | Developer  | mid       | PL      | contractor | 2026-01-05 | 2026-01-12 |            | 2026-01-13
                        BF-25 | Konrad Dziewanna    | Developer  | mid       | PL      | contractor | 2026-01-19 | 2026-01-26 |            | 2026-01-27
                        """)
                .assignRights()
                .promiseConfidence()
                .openAccounts("git.sandbank.example")
                .handOutComputers()
                .seeOffLeavers()
                .countHeads(7, 9, 11, 12, 14, 15, 16, 17, 18, 18, 18, 19, 19);
        GoodTerms.outstaffing(papers, PARTIES);
        papers.clause("ip-wording").set("party", PARTIES.entity());
        papers.add("questionnaire", "question | reply | text\nTENURE | 0.6 |");
        Proofs.certificates(papers, PARTIES);
        Proofs.rates(papers);
    }

    private void spoilThePapersOfPeople() {
        papers.drop("ip-assignments", "person", "BF-05", "BF-12", "BF-17", "BF-23");
        papers.row("ip-assignments", "person", "BF-20").set("signed", false).forget("signedOn");
        papers.row("ip-assignments", "person", "BF-10").set("signedOn", LocalDate.of(2025, 6, 2));
        papers.row("ip-assignments", "person", "BF-14").set("assignee", "Brightfjord Studio Example s.r.o.");
        papers.drop("ndas", "kind", "company");
        papers.drop("ndas", "person", "BF-06", "BF-11", "BF-18", "BF-24", "BF-25");
        papers.row("ndas", "person", "BF-08").forget("indefinite").set("endsOn", LocalDate.of(2025, 12, 31));
        papers.row("ndas", "person", "BF-13").set("signedOn", LocalDate.of(2025, 5, 26));
        papers.row("ndas", "person", "BF-16").set("signedOn", "03/04/2025");
        papers.row("ndas", "person", "BF-20").set("party", "Studio Brightfjord Example s.r.o.");
        papers.row("ip-assignments", "person", "BF-11").set("signature", "simple electronic");
        papers.row("ip-assignments", "person", "BF-13").forget("signature", "moralRights");
        papers.person("BF-19").set("employer", "Kontraktor Example s.c.");
        papers.person("BF-22").set("remark", "urlop do 15.03");
        papers.person("BF-23")
                .set("identityVerified", false)
                .set("identityMismatch", true)
                .set("cryptoPaid", true);
        papers.person("BF-25").set("country", "CU");
    }

    private void spoilAccess() {
        papers.rows("access", "person", "BF-03").forEach(account -> account.set("mfa", false));
        papers.rows("access", "person", "BF-14")
                .forEach(account -> account.set("mfa", false).set("sso", false));
        papers.rows("access", "person", "BF-09")
                .forEach(account -> account.forget("revokedOn").set("lastActivity", LocalDate.of(2026, 1, 22)));
        papers.rows("access", "person", "BF-15").forEach(account -> account.forget("revokedOn"));
        papers.add("access", """
                account   | system               | kind     | privileged | roleBased | mfa | sso | grantedOn  | reviewedOn | lastActivity
                build-all | git.sandbank.example | shared   | yes        | no        | no  | no  | 2025-02-17 |            | 2026-02-27
                """);
        papers.add("access", """
                name       | account | system               | kind     | privileged | roleBased | mfa | sso | grantedOn  | reviewedOn | lastActivity
                J. Temp    | jtemp   | git.sandbank.example | personal | yes        | no        | no  | no  | 2025-10-01 |            | 2026-02-11
                """);
        papers.row("departures", "person", "BF-09").forget("revokedOn", "revokedAt");
        papers.row("departures", "person", "BF-12")
                .set("revokedOn", LocalDate.of(2025, 12, 29))
                .forget("revokedAt");
        papers.row("departures", "person", "BF-15").forget("revokedOn", "revokedAt");
        for (String person : List.of("BF-02", "BF-06", "BF-16")) {
            papers.row("devices", "person", person)
                    .set("ownership", "personal")
                    .set("managed", false)
                    .set("encrypted", false)
                    .set("edr", false);
        }
        papers.row("devices", "person", "BF-09").forget("returnedOn", "wipedOn");
    }

    private void spoilTheVendorsAnswers() {
        papers.answer("Q1").set("reply", "When fully paid").set("text", "As usual");
        papers.answer("Q2").set("reply", "Company NDA only").forget("text");
        papers.answer("Q3").set("reply", "very low turnover").forget("text");
        papers.answer("Q3-METHOD").forget("reply");
        papers.answer("Q3-PERIOD").forget("reply");
        papers.answer("Q4").set("reply", "no process").set("text", "It has never been a problem");
        papers.answer("Q4-OVERLAP").set("reply", "0");
        papers.answer("Q5").set("reply", false).set("text", "Under NDA with all clients");
        papers.answer("Q6").set("reply", "mail").forget("text");
        papers.answer("Q6-NORMS").set("reply", false);
        papers.answer("Q7").set("reply", false).forget("text");
        papers.answer("Q7-LEVELS").set("reply", "N/A").set("text", "No such list yet");
        papers.answer("Q7-TIMES").set("reply", "N/A").set("owner", "PMO");
        papers.answer("MFA").set("reply", "mostly").set("text", "Rolling out");
        papers.answer("DEVICE-POLICY").set("reply", false).forget("text");
        papers.answer("DEVICES-MANAGED").set("reply", "should be fine");
        papers.answer("VPN").set("reply", "no").forget("text");
        papers.answer("VPN-EXCEPTIONS").set("reply", false);
        papers.answer("SUBCONTRACTORS").set("reply", true);
        papers.answer("OVERLAP-HOURS").set("reply", 1);
        papers.answer("IP-SIGNED").set("reply", "partly");
        papers.answer("COPYLEFT").set("reply", false).forget("text");
        papers.answer("OSS-POLICY").set("reply", false).set("text", "Everybody knows what is allowed");
        papers.answer("SBOM").set("reply", false).forget("text");
        papers.clear("references");
        papers.row("certificates", "kind", "soc2")
                .set("periodStart", LocalDate.of(2023, 7, 1))
                .set("periodEnd", LocalDate.of(2024, 6, 30))
                .set("issuedOn", LocalDate.of(2024, 8, 19))
                .set("opinion", "adverse")
                .set("exceptions", "unanswered")
                .set("exceptionsIn", "CC6.2, CC6.3");
        papers.row("certificates", "kind", "iso27001")
                .set("holder", "Cloudharbour Example Hosting Ltd")
                .set("entityListed", false)
                .set("siteListed", false)
                .set("edition", "2013")
                .set("issuedOn", LocalDate.of(2022, 11, 7))
                .set("expiresOn", LocalDate.of(2025, 10, 31));
        papers.drop("certificates", "kind", "professional indemnity", "cyber insurance");
    }

    private void spoilTheContract() {
        papers.says("ip-wording", "shall assign", "The Contractor shall assign the Results upon request.");
        papers.says("ip-vesting", "on final payment", "Title passes on payment of the last invoice.");
        papers.says("ip-background-licence", "none", "");
        papers.says("offboarding-duty", "none", "");
        papers.says("replacement", "none", "");
        papers.says("replacement-ramp-up", "client pays", "Onboarding of replacements is charged at the usual rate.");
        papers.says("sla-response-time", "none", "");
        papers.says("sla-sprint-cadence", "none", "");
        papers.says("sla-reporting-format", "none", "");
        papers.says("output-tickets", "no", "");
        papers.says("definition-of-done", "no", "");
        papers.says("management-excluded", "no", "");
        papers.says("minimum-term", "yes", "Eighteen months.");
        papers.says("price-escalator", "uncapped", "Rates follow the market.");
        papers.says("conversion-fee", "uncapped", "A fee to be agreed at the time.");
        papers.says("liability-carve-outs", "inside", "");
        papers.says("insurance-duty", "no", "");
        papers.says("audit-right", "no", "");
        papers.says("termination", "none", "");
        papers.says("exit-help", "none", "");
        for (String point : List.of(
                "ip-further-assurance",
                "ip-survival",
                "nda-return",
                "ip-indemnity",
                "hiring-of-people",
                "venue",
                "change-of-control-consent")) {
            papers.says(point, "no", "");
        }
        papers.says("ai-tools", "no AI tools", "No code is entered into tools of third parties.");
        papers.row("agreements", "id", "SOW-1")
                .set("endsOn", LocalDate.of(2025, 12, 31))
                .set("renews", false)
                .forget("noticeDays");
        papers.says("subcontracting", "free", "The Contractor may use third parties.");
        papers.says("certificate-renewal", "no", "");
        papers.says("dpa", "no", "");
        papers.says("leaver-notice", "none", "");
        papers.clause("leaver-notice").forget("number");
        papers.says("team-acceptance", "yes", "Invoices are due when a milestone is accepted.");
        papers.says("employment-indemnity", "no", "");
        papers.clause("scale-down-notice")
                .set("number", 90)
                .set("text", "Capacity may be reduced with ninety days of notice.");
        papers.clause("liability-cap").set("number", 25).set("text", "25 percent of the fees of one year.");
        List.of("offboarding-duty", "replacement", "termination", "exit-help")
                .forEach(topic -> papers.clause(topic).forget("number"));
        List.of(
                        "a-instructions",
                        "b-confidentiality",
                        "c-security",
                        "d-subprocessors",
                        "e-data-subjects",
                        "f-assistance",
                        "g-return",
                        "h-audit")
                .forEach(item -> papers.drop("contract", "topic", "dpa-" + item));
    }

    private void spoilThePlan() {
        papers.form(Papers.ENGAGEMENT, """
                clientCountry | DE
                parent       | Brightfjord Holding Example AS
                governingLaw | DE
                critical     | yes
                """);
        papers.form(Papers.TEAM, """
                neededBy           | 2026-03-05
                pricing            | other
                billing            | milestones
                scope              | bounded
                budget             | fixed
                managementCapacity | low
                projectManager     | no
                techLead           | no
                joiners            | 6
                rampUpWeeks        | 0
                managementBudgeted | no
                managementIncluded | yes
                clientSetsTerms    | yes
                vendorSupervisor   | no
                companyIdentity    | yes
                clientEquipment    | yes
                soleClient         | yes
                leasingLicence     | missing
                """);
        papers.row("rate-card", "seniority", "mid").set("rate", 95);
        papers.row("rate-card", "seniority", "senior").set("rate", 41);
        papers.add("waivers", """
                check  | about | requester          | reason                            | approver            | expiresOn
                FIT-01 |       | R. Example, buyer  | A lead will be hired in March     | T. Example, counsel | 2026-03-20
                """);
    }
}
