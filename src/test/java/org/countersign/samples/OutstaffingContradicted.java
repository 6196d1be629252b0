package org.countersign.samples;

import java.io.IOException;
import java.time.LocalDate;
import org.countersign.audit.Verdict;
import org.countersign.vocabulary.Vocabulary;

/** A small team whose vendor answers yes to everything, and whose registers do not. */
final class OutstaffingContradicted {

    private static final Parties PARTIES =
            new Parties("Wharfside Example Ltd", "Steppewind Example", "Steppewind Example LLC", "steppewind.example");

    private final Papers papers;

    private OutstaffingContradicted(Papers papers) {
        this.papers = papers;
    }

    static Sample sample(Vocabulary vocabulary) throws IOException {
        OutstaffingContradicted story = new OutstaffingContradicted(new Papers(vocabulary));
        story.sayYesToEverything();
        story.showWhatIs();
        return new SteppewindFiles(story.papers)
                .into(Sample.of(
                        "outstaffing-contradicted",
                        Verdict.Decision.DO_NOT_SIGN,
                        "Steppewind Example: every answer is yes",
                        """
                Steppewind Example answered every question of Wharfside Example Ltd, a payment institution, as one would wish. Its registers, sent
                in the same week, tell another story. The roster is Ukrainian, in Cyrillic letters and without ids; the
                other registers spell the same nine people as their passports do, and one NDA names an "A. Stavchuk", who
                is probably one of them.
                """,
                        "\"each person signs an NDA\": three have not;",
                        "\"everybody has assigned their IP\": two have not;",
                        "MFA, managed devices, revocation within 24 hours, SOC 2 and insurance: claimed, and not borne out;",
                        "a claimed attrition of 4 percent, where two of nine left within half a year;",
                        "a headcount of eight in February, where the roster shows seven."));
    }

    private void sayYesToEverything() {
        new Staff(papers, PARTIES)
                .hire("""
                        id   | name            | email                     | role      | seniority | country | form        | hired      | start      | lastDay
                        S-01 | Вербич Олена    | o.verbych@steppewind.example    | Team lead | senior | UA | sole trader | 2023-09-04 | 2025-02-03 |
                        S-02 | Ставчук Андрій  | a.stavchuk@steppewind.example   | Developer | senior | UA | sole trader | 2024-03-04 | 2025-02-03 |
                        S-03 | Лозовик Марія   | m.lozovyk@steppewind.example    | Developer | mid    | UA | sole trader | 2024-10-07 | 2025-02-03 |
                        S-04 | Гайовий Петро   | p.haiovyi@steppewind.example    | Developer | mid    | UA | sole trader | 2024-10-07 | 2025-02-03 | 2025-10-31
                        S-05 | Криничний Ігор  | i.krynychnyi@steppewind.example | Developer | mid    | UA | sole trader | 2024-11-04 | 2025-02-03 |
                        S-06 | Ясеневич Дарина | d.yasenevych@steppewind.example | Tester    | mid    | UA | sole trader | 2025-01-13 | 2025-02-03 | 2026-01-30
                        S-07 | Озерний Тарас   | t.ozernyi@steppewind.example    | Developer | mid    | UA | sole trader | 2025-03-03 | 2025-03-10 |
                        S-08 | Дубовик Наталія | n.dubovyk@steppewind.example    | Developer | mid    | UA | sole trader | 2025-06-02 | 2025-06-09 |
                        S-09 | Тополя Юрій     | yu.topolia@steppewind.example   | Tester    | mid    | UA | sole trader | 2025-10-20 | 2025-10-27 |
                        """)
                .assignRights()
                .promiseConfidence()
                .openAccounts("git.wharfside.example", "vpn.wharfside.example")
                .handOutComputers()
                .seeOffLeavers()
                .countHeads(6, 7, 7, 7, 8, 8, 8, 8, 9, 8, 8, 7, 8);
        GoodTerms.outstaffing(papers, PARTIES);
        papers.form(Papers.ENGAGEMENT, """
                governingLaw  | GB
                clientCountry | GB
                """);
        GoodTerms.financialEntity(papers, PARTIES);
        papers.add("subcontracting-chain", """
                name                 | service          | rank | conditions
                Overflow Example LLC | software testing | 2    | yes
                """);
        papers.clause("ip-wording").set("party", PARTIES.entity());
        papers.answer("Q3").set("reply", 4);
        papers.add("questionnaire", "question | reply | text\nTENURE | 4.5 |");
        papers.answer("BACKGROUND-IP").set("reply", false).forget("text");
        papers.each("questionnaire", answer -> answer.set("owner", "Sales"));
        Proofs.certificates(papers, PARTIES);
        Proofs.references(papers);
        Proofs.rates(papers);
    }

    private void showWhatIs() {
        papers.drop("ip-assignments", "person", "S-05", "S-08");
        papers.drop("ndas", "person", "S-03", "S-07", "S-09").drop("ndas", "kind", "company");
        papers.row("ndas", "person", "S-02").set("name", "A. Stavchuk");
        papers.row("ndas", "person", "S-05").set("survivalMonths", 12);
        papers.rows("access", "person", "S-07").forEach(account -> account.set("mfa", false));
        papers.row("devices", "person", "S-09").set("ownership", "personal").set("managed", false);
        papers.row("departures", "person", "S-04")
                .set("revokedOn", LocalDate.of(2025, 11, 7))
                .forget("revokedAt");
        papers.rows("access", "person", "S-04").forEach(account -> account.set("revokedOn", LocalDate.of(2025, 11, 7)));
        papers.row("certificates", "kind", "soc2").set("form", "letter").forget("type");
        papers.row("certificates", "kind", "cyber insurance").set("expiresOn", LocalDate.of(2026, 1, 31));
        papers.row("certificates", "kind", "iso27001").set("expiresOn", LocalDate.of(2026, 5, 11));
        papers.person("S-08").set("employer", "Overflow Example LLC");
        papers.drop("references", "name", "Saltmarsh Example Ltd", "Quarryside Example LLC");
        papers.clause("sla-reporting-format").set("position", "none").forget("text");
        papers.clause("ip-background-licence")
                .set("position", "term-limited")
                .set("text", "A licence to Background IP for the term of this Agreement.");
        papers.clause("certificate-renewal").set("position", "no");
        papers.clause("transfer-tool").set("position", "none").forget("text");
        papers.clause("transfer-assessment").set("position", "no");
        papers.drop("contract", "topic", "employment-indemnity");
    }
}
