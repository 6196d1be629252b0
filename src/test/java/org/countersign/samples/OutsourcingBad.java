package org.countersign.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.countersign.audit.Verdict;
import org.countersign.vocabulary.Vocabulary;

/** A project whose contract protects the vendor, and a vendor that has little to show. */
final class OutsourcingBad {

    private static final Parties PARTIES =
            new Parties("Millbrook Example Bank", "Fogbank Example", "Fogbank Example Ltd", "fogbank.example");

    private final Papers papers;

    private OutsourcingBad(Papers papers) {
        this.papers = papers;
    }

    static Sample sample(Vocabulary vocabulary) throws IOException {
        OutsourcingBad story = new OutsourcingBad(OutsourcingGood.wellRun(vocabulary, PARTIES));
        story.spoilTheContract();
        story.spoilThePeople();
        story.spoilTheProofs();
        story.spoilThePlan();
        return story.files(Sample.of(
                "outsourcing-bad",
                Verdict.Decision.DO_NOT_SIGN,
                "Fogbank Example: a bank's project on the vendor's paper",
                """
                Millbrook Example Bank, a financial entity, is to hand a payment project over to Fogbank Example on the
                vendor's own terms. The papers came as one workbook of the vendor, some exports and a form that the bank
                filled in.
                """,
                "work for hire only under US law, with joint ownership of the core code;",
                "no company NDA, and a SOC 2 badge in place of a report;",
                "no handover, escalation or acceptance in the contract;",
                "neither insurance nor audit right nor exit help, though the service is critical;",
                "sixty percent of the price up front, and personal data without a data processing agreement."));
    }

    private void spoilTheContract() {
        papers.says("ip-wording", "work made for hire only", "The Deliverables are works made for hire.");
        papers.says("ip-retained", "joint ownership", "The parties own the core modules jointly.");
        papers.says("ip-background-schedule", "not scheduled", "");
        papers.says("ip-background-licence", "none", "");
        papers.says("ip-vesting", "on acceptance", "");
        for (String part : List.of("point", "repository", "documents", "credentials", "acceptance")) {
            papers.says("handover-" + part, "no", "");
        }
        for (String point : List.of(
                "escalation-path",
                "status-reports",
                "milestone-reviews",
                "cure-period",
                "extension-fees",
                "insurance-duty",
                "incident-contact",
                "audit-right",
                "dpa")) {
            papers.says(point, "no", "");
        }
        for (String point : List.of("injunctive-relief", "assignment-consent", "subprocessor-objection", "ai-tools")) {
            papers.says(point, "no", "");
        }
        papers.says("ip-indemnity", "replacement or refund only", "Its sole duty is to replace the part.");
        papers.says("source-hosting", "the vendor", "");
        papers.says("source-on-insolvency", "none", "");
        papers.says("acceptance-criteria", "none", "");
        papers.says("service-levels", "none", "");
        papers.says("service-level-remedy", "none", "");
        papers.says("incident-notice", "none", "");
        papers.clause("incident-notice").forget("number");
        papers.says("deemed-acceptance", "deemed accepted", "After three days of silence.");
        papers.says("price-escalator", "uncapped", "");
        papers.says("liability-cap", "limited", "Ten percent of the fees.");
        papers.says("liability-carve-outs", "none", "");
        papers.says("termination", "neither", "");
        papers.says("exit-help", "none", "");
        papers.says("subcontracting", "without consent", "Fogbank may use subcontractors at its choice.");
        papers.says("change-control", "none", "");
        papers.says("warranty", "none", "");
        papers.clause("warranty").forget("number");
        papers.clause("deemed-acceptance").set("number", 3);
        papers.clause("liability-cap").set("number", 10);
        papers.add("contract", """
                topic                | position
                dora-2-b-locations   | weak
                dora-2-g-authorities | no
                dora-3-f-exit        | no
                """);
        List.of("termination", "exit-help")
                .forEach(topic -> papers.clause(topic).forget("number"));
    }

    private void spoilThePeople() {
        papers.drop("ndas", "kind", "company");
        papers.row("ndas", "person", "T-14").forget("indefinite").set("endsOn", LocalDate.of(2025, 12, 31));
        papers.row("ndas", "person", "T-15").set("signedOn", LocalDate.of(2025, 3, 3));
        papers.row("departures", "person", "T-16").forget("revokedOn", "revokedAt", "leftAt");
        papers.rows("access", "person", "T-16").forEach(account -> account.forget("revokedOn"));
        papers.row("departures", "person", "T-16").forget("secretsRotatedOn");
        papers.person("T-19").set("start", "01/09/2025");
        papers.answer("Q3").set("reply", "low").set("text", "Among the lowest of the market");
        papers.answer("Q4").set("reply", "case by case").forget("text");
        papers.answer("Q4-OVERLAP").forget("reply");
        papers.answer("Q6").set("reply", "email only").forget("text");
        papers.answer("Q7").set("reply", false).set("text", "Our sprints do not slip");
        papers.answer("Q7-LEVELS").forget("reply");
        papers.answer("Q7-TIMES").forget("reply");
        papers.answer("OVERLAP-HOURS").set("reply", 1);
        papers.answer("SSDLC").set("reply", false).forget("text");
        papers.answer("INSOLVENCY").set("reply", true).set("text", "Proceedings were opened in January");
        papers.drop("references", "name", "Fernhill Example Inc.", "Saltmarsh Example Ltd");
        papers.row("references", "name", "Quarryside Example LLC")
                .set("similarScale", false)
                .set("checked", false);
    }

    private void spoilTheProofs() {
        papers.row("certificates", "kind", "soc2")
                .set("form", "badge")
                .forget("type", "periodStart", "periodEnd", "opinion", "exceptions", "issuedOn", "id");
        papers.row("certificates", "kind", "iso27001")
                .set("issuedOn", LocalDate.of(2022, 12, 12))
                .set("expiresOn", LocalDate.of(2025, 12, 11))
                .set("certifier", "Cheapstamp Example Registrars")
                .set("accredited", false);
        papers.drop("certificates", "kind", "professional indemnity", "cyber insurance");
        papers.answer("INSURED").set("reply", false);
        papers.answer("OSS-POLICY").set("reply", false).forget("text");
        papers.answer("REPO-OWNER").set("reply", "our account");
        papers.add("sub-processors", """
                name                 | service            | country | authorised | confirmedOn
                Mailbarge Example BV | Mails to suppliers | NL      | no         | 2024-09-30
                """);
        papers.answer("DEVICE-POLICY").set("text", "Drafted, not yet approved");
        papers.answer("SUBCONTRACTORS").set("reply", true).set("text", "Two studios");
        papers.add("questionnaire", """
                question             | reply | text
                SUBCONTRACTING-CHAIN | no    | They change too often
                """);
        papers.row("components", "name", "Sign-in").set("people", 1).set("documented", false);
        papers.add("ict-services", """
                contractRef | provider        | supports | serviceType | location | annualCost | start      | end
                MB-26-004   | Fogbank Example | F-03     | S17         | PT       | 180000     | 2026-04-01 | 2027-03-31
                """);
    }

    private void spoilThePlan() {
        papers.form(Papers.ENGAGEMENT, """
                critical        | yes
                financialEntity | yes
                sanctionsResult | hit
                alternative     | single source
                exitPlan        | no
                reviewTier      | critical
                reviewedOn      | 2024-06-10
                """);
        papers.row("payment-terms", "label", "On signature").set("percent", 60);
        papers.row("payment-terms", "label", "Design accepted").set("percent", 10);
        papers.row("payment-terms", "label", "First release").set("percent", 20);
        papers.row("payment-terms", "label", "Final acceptance").set("percent", 10);
    }

    private Sample files(Sample sample) throws IOException {
        Wordings.ask(papers, 1);
        Wordings.number(papers);
        papers.add("questionnaire", "ask | reply\nIs there a parking lot at the office? | yes");
        return sample.with("engagement.yaml", EngagementFile.of(papers))
                .with("Fogbank vendor pack.xlsx", pack())
                .with("accounts.csv", OutsourcingGood.accounts(papers).csv(","))
                .with("leavers.csv", OutsourcingGood.leavers(papers).csv(";"));
    }

    private byte[] pack() throws IOException {
        return new OwnWorkbook()
                .showing("dd.mm.yyyy")
                .sheet(
                        "Team",
                        Extract.of(papers, "roster")
                                .titled("Project team")
                                .columns(
                                        "Employee id = id; Team member = name; Work e-mail = email; Function = role;"
                                                + " Grade = seniority; Country of work = country; Legal entity = employer;"
                                                + " Employment type = form; Employed since = hired; Onboarded = start; Left = lastDay"))
                .sheet(
                        "NDA",
                        Extract.of(papers, "ndas")
                                .columns("Employee id = person; Employee = name; NDA type = kind; Party = party;"
                                        + " Date signed = signedOn; Expires = endsOn; Perpetual = indefinite;"
                                        + " Survival = survivalMonths; Trade secrets = tradeSecrets"))
                .sheet(
                        "Security certificates",
                        Extract.of(papers, "certificates")
                                .columns("Certificate = kind; Certificate no = id; Offered as = offeredAs;"
                                        + " Issued to = holder;"
                                        + " Entity listed = entityListed; Site listed = siteListed; Document form = form;"
                                        + " Edition = edition; Date of issue = issuedOn; Expiry = expiresOn;"
                                        + " Certified by = certifier; Accredited = accredited;"
                                        + " Scope covers service = inScope")
                                .in(Style.PLAIN.says(Map.of("soc2", "SOC 2", "iso27001", "ISO 27001"))))
                .sheet(
                        "Subprocessors",
                        Extract.of(papers, "sub-processors")
                                .columns("Subprocessor = name; Purpose of processing = service;"
                                        + " Processing location = country; Authorised = authorised;"
                                        + " List updated on = confirmedOn"))
                .sheet(
                        "Know-how",
                        Extract.of(papers, "components")
                                .columns("Component = name; Critical = critical; People who know it = people;"
                                        + " Documented = documented"))
                .sheet(
                        "DORA register",
                        Extract.of(papers, "ict-services")
                                .columns("Contract reference number = contractRef; ICT provider = provider;"
                                        + " Provider id code = providerId; Function = supports;"
                                        + " ICT service type = serviceType; Country of provision = location;"
                                        + " Annual expense = annualCost; Contract start date = start;"
                                        + " Contract end date = end"))
                .sheet("Heads", Extract.of(papers, "headcount").columns("Month end = month; Staff = count"))
                .sheet(
                        "Our clients",
                        Extract.of(papers, "references")
                                .columns("Reference client = name; Contact = contact; Comparable = similarScale;"
                                        + " Spoken to = checked"))
                .sheet(
                        "Payment plan",
                        Extract.of(papers, "payment-terms")
                                .columns("Milestone = label; Share = percent; Trigger = due")
                                .in(Style.PLAIN.says(Map.of("upfront", "on signature", "acceptance", "final"))))
                .sheet(
                        "Q&A",
                        Extract.of(papers, "questionnaire")
                                .columns("No = number; Question = ask; Vendor answer = reply; Explanation = text"))
                .sheet(
                        "Terms",
                        Extract.of(papers, "contract")
                                .titled("Read by procurement on 18 February 2026")
                                .columns("Point = ask; Position = position; Value = number; Party = party;"
                                        + " Quote = text; Section = page"))
                .notes("Sheet9", "draft, see the other version")
                .bytes();
    }
}
