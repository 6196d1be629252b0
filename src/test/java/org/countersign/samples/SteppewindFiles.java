package org.countersign.samples;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The papers on Steppewind Example: a roster in Cyrillic letters, and registers that spell names as passports do. */
final class SteppewindFiles {

    /** How the names stand in the passports, and so in every register but the roster. */
    private static final Map<String, String> PASSPORT = Map.of(
            "Вербич Олена", "Olena Verbych",
            "Ставчук Андрій", "Andrii Stavchuk",
            "Лозовик Марія", "Mariia Lozovyk",
            "Гайовий Петро", "Petro Haiovyi",
            "Криничний Ігор", "Ihor Krynychnyi",
            "Ясеневич Дарина", "Daryna Yasenevych",
            "Озерний Тарас", "Taras Ozernyi",
            "Дубовик Наталія", "Nataliia Dubovyk",
            "Тополя Юрій", "Yurii Topolia");

    private static final Style UKRAINIAN = new Style(
            "dd.MM.yyyy",
            "так",
            "ні",
            Map.of("senior", "старший", "mid", "середній", "UA", "Україна", "sole trader", "ФОП"));

    private final Papers papers;

    SteppewindFiles(Papers papers) {
        this.papers = papers;
    }

    Sample into(Sample sample) throws IOException {
        for (String register : List.of("ip-assignments", "ndas", "access", "departures", "devices")) {
            papers.each(register, row -> row.set("name", PASSPORT.getOrDefault(row.text("name"), row.text("name"))));
        }
        Wordings.ask(papers, 0);
        return sample.with("engagement.yaml", EngagementFile.of(papers))
                .with("Komanda.xlsx", roster())
                .with("Signed papers.xlsx", signed())
                .with("accounts.csv", access().csv(","))
                .with("laptops.csv", devices().csv(","))
                .with("offboarding log.csv", departures().csv(","))
                .with("Vendor answers and proofs.xlsx", vendor())
                .with("Contract checklist.csv", contract().csv(";"));
    }

    private byte[] roster() throws IOException {
        return new OwnWorkbook()
                .showing("dd.mm.yyyy")
                .sheet(
                        "Реєстр",
                        Extract.of(papers, "roster")
                                .titled("Команда проєкту, лютий 2026")
                                .columns(
                                        "Прізвище та ім'я = name; Електронна пошта = email; Посада = role; Рівень = seniority;"
                                                + " Країна = country; Роботодавець = employer; Форма зайнятості = form;"
                                                + " Прийнято = hired; Дата початку = start; Останній день = lastDay")
                                .in(UKRAINIAN))
                .bytes();
    }

    private byte[] signed() throws IOException {
        return new OwnWorkbook()
                .showing("yyyy-mm-dd")
                .sheet(
                        "IP",
                        Extract.of(papers, "ip-assignments")
                                .columns("Assignor = name; Agreement no = agreement; IP assignment signed = signedOn;"
                                        + " Beneficiary = assignee"))
                .sheet(
                        "NDA",
                        Extract.of(papers, "ndas")
                                .columns("Full name = name; Type = kind; Counterparty = party; NDA signed = signedOn;"
                                        + " Indefinite = indefinite; Survival (months) = survivalMonths;"
                                        + " Trade secrets = tradeSecrets"))
                .bytes();
    }

    private Extract access() {
        return Extract.of(papers, "access")
                .columns("Display name = name; Mail = email; Username = account; System = system; Account kind = kind;"
                        + " Admin rights = privileged; RBAC = roleBased; Multi-factor = mfa; SSO = sso; Since = grantedOn;"
                        + " Recertified = reviewedOn; Access removed = revokedOn; Last seen = lastActivity");
    }

    private Extract devices() {
        return Extract.of(papers, "devices")
                .columns("Serial number = id; User = name; Mail = email; Owner = ownership; Enrolled = managed;"
                        + " Full-disk encryption = encrypted; Endpoint protection = edr; Client data = holdsData;"
                        + " Returned = returnedOn; Wiped = wipedOn")
                .in(Style.WRITTEN_OUT);
    }

    private Extract departures() {
        return Extract.of(papers, "departures")
                .columns("Employee = name; Left on = lastDay; Left at = leftAt; Access revoked = revokedOn;"
                        + " Revoked at = revokedAt")
                .in(Style.WRITTEN_OUT);
    }

    private byte[] vendor() throws IOException {
        return new OwnWorkbook()
                .showing("d mmmm yyyy")
                .sheet(
                        "Answers",
                        Extract.of(papers, "questionnaire")
                                .titled("Answers of Steppewind Example")
                                .columns("Question = ask; Vendor answer = reply; Details = text; Responsible = owner"))
                .sheet(
                        "Certificates",
                        Extract.of(papers, "certificates")
                                .columns("Document = kind; Reference = id; Offered as = offeredAs;"
                                        + " Certificate holder = holder;"
                                        + " Entity listed = entityListed; Delivery site = siteListed; Form = form;"
                                        + " Report type = type; Audit period from = periodStart; Audit period to = periodEnd;"
                                        + " Auditor's opinion = opinion; Exceptions = exceptions; Edition = edition;"
                                        + " Issued = issuedOn; Valid to = expiresOn; In scope = inScope; Coverage = limit;"
                                        + " Ccy = currency"))
                .sheet(
                        "Register of information",
                        Extract.of(papers, "ict-services")
                                .columns("Contract reference = contractRef; ICT provider = provider;"
                                        + " Provider identifier = providerId; Type of identifier = idType;"
                                        + " Function supported = supports; Type of ICT service = serviceType;"
                                        + " Country of the service = location; Annual cost = annualCost;"
                                        + " Service from = start; Service until = end"))
                .sheet(
                        "Subcontracting chain",
                        Extract.of(papers, "subcontracting-chain")
                                .columns("Subcontractor = name; What it contributes = service; Rank = rank;"
                                        + " Conditions agreed = conditions"))
                .sheet("Headcount", Extract.of(papers, "headcount").columns("As of = month; Number of people = count"))
                .sheet(
                        "References",
                        Extract.of(papers, "references")
                                .columns(
                                        "Customer = name; Phone = contact; Comparable = similarScale; Verified = checked"))
                .sheet(
                        "Rate card",
                        Extract.of(papers, "rate-card")
                                .columns(
                                        "Position = role; Level = seniority; Rate per hour = rate; Currency = currency;"
                                                + " Unit = unit; Region = region"))
                .bytes();
    }

    private Extract contract() {
        return Extract.of(papers, "contract")
                .columns("Topic = topic; Question = ask; Answer = position; Amount = number; Entity = party;"
                        + " Clause text = text; Section = page");
    }
}
