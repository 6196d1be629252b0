package org.countersign.samples;

import java.io.IOException;
import java.util.Map;

/** The papers on Brightfjord Example as its departments and its client keep them, each in a way of its own. */
final class BrightfjordFiles {

    private static final Style POLISH = new Style(
            "dd.MM.yyyy",
            "tak",
            "nie",
            Map.of(
                    "mid",
                    "średni",
                    "senior",
                    "starszy",
                    "junior",
                    "młodszy",
                    "PL",
                    "Polska",
                    "employee",
                    "umowa o pracę",
                    "contractor",
                    "B2B"));

    private final Papers papers;

    BrightfjordFiles(Papers papers) {
        this.papers = papers;
    }

    Sample into(Sample sample) throws IOException {
        Wordings.ask(papers, 1);
        Wordings.number(papers);
        return sample.with("engagement.yaml", EngagementFile.of(papers))
                .with("HR/Lista_pracownikow.csv", roster().csv(";"))
                .with("HR/Odejscia i dostepy - offboarding.csv", departures().csv(";"))
                .with("HR/headcount.csv", headcount().csv(","))
                .with("Legal/Agreements with contractors.xlsx", agreements())
                .with("Legal/contract review.xlsx", contract())
                .with("Legal/contracts in force.csv", inForce().csv(";"))
                .with("Legal/waivers.csv", waivers().csv(","))
                .with("IT/user export.csv", access().csv(","))
                .with("IT/asset list.csv", devices().csv(";"))
                .with("Vendor/Questionnaire (answered).xlsx", questionnaire())
                .with("Vendor/certificates.csv", certificates().csv(","))
                .with("Vendor/price list.csv", rates().csv(";"))
                .with("Vendor/references.csv", "Reference client,Contact person,Similar size,Contacted\r\n")
                .with(
                        "Vendor/mail of 12 February.txt",
                        "Dear all,\nplease find our papers attached.\nBest, Brightfjord\n");
    }

    private Extract roster() {
        return Extract.of(papers, "roster")
                .titled("Lista pracowników – zespół Sandbank, stan na luty 2026")
                .columns("Nr pracownika = id; Imię i nazwisko = name; Adres e-mail = email; Stanowisko = role;"
                        + " Poziom = seniority; Kraj = country; Pracodawca = employer; Forma zatrudnienia = form;"
                        + " Zatrudniony od = hired; Data rozpoczęcia = start; Data zakończenia = lastDay;"
                        + " Pierwszy commit = firstWork; Tożsamość zweryfikowana = identityVerified;"
                        + " Niezgodne dane tożsamości = identityMismatch;"
                        + " Płatność w kryptowalucie = cryptoPaid; Uwagi = remark")
                .in(POLISH);
    }

    private Extract departures() {
        return Extract.of(papers, "departures")
                .columns("Leaver = name; Mail = email; Last working day = lastDay; Access removed on = revokedOn")
                .in(Style.DOTTED);
    }

    private Extract headcount() {
        return Extract.of(papers, "headcount").columns("Month = month; FTE = count");
    }

    private byte[] agreements() throws IOException {
        return new OwnWorkbook()
                .sheet(
                        "IP assignments",
                        Extract.of(papers, "ip-assignments")
                                .titled("IP assignment agreements, Brightfjord, Legal")
                                .columns("Contractor = name; E-mail address = email; Contract no = agreement;"
                                        + " Executed = signed; Date of signature = signedOn; In favour of = assignee;"
                                        + " Nunc pro tunc = retroactive; Signature type = signature;"
                                        + " Moral rights waiver = moralRights"))
                .sheet(
                        "NDAs",
                        Extract.of(papers, "ndas")
                                .columns("Signatory = name; Mail = email; NDA type = kind; Entity = party;"
                                        + " NDA date = signedOn; Valid until = endsOn; Perpetual = indefinite;"
                                        + " Survival (months) = survivalMonths; Trade secrets = tradeSecrets"))
                .notes("Notes", "to do: chase the missing ones", "who has the paper copies?")
                .bytes();
    }

    private byte[] contract() throws IOException {
        return new OwnWorkbook()
                .sheet(
                        "Review",
                        Extract.of(papers, "contract")
                                .titled("Review of the draft of 10 February 2026")
                                .columns("Question = ask; What the contract says = position; Value = number;"
                                        + " Given by = party; Quote = text; Section = page"))
                .bytes();
    }

    private Extract inForce() {
        return Extract.of(papers, "agreements")
                .columns(
                        "SoW number = id; Type of agreement = kind; Countersigned = signed; Countersigned on = signedOn;"
                                + " Effective date = startsOn; Term end = endsOn; Open-ended = openEnded; Auto-renewal = renews")
                .in(Style.DOTTED);
    }

    private Extract waivers() {
        return Extract.of(papers, "waivers")
                .columns("Check id = check; Requester = requester; Justification = reason; Approver = approver;"
                        + " Valid until = expiresOn")
                .in(Style.WRITTEN_OUT);
    }

    private Extract access() {
        return Extract.of(papers, "access")
                .columns("User name = name; User e-mail = email; Login = account; Application = system;"
                        + " Account type = kind; Admin = privileged; Role-based = roleBased; 2FA = mfa;"
                        + " Single sign-on = sso; Created = grantedOn; Last reviewed = reviewedOn;"
                        + " Disabled on = revokedOn; Last login = lastActivity")
                .in(Style.PLAIN.says(Map.of("personal", "named", "shared", "generic")));
    }

    private Extract devices() {
        return Extract.of(papers, "devices")
                .columns("Asset tag = id; Holder = name; Mail = email; Ownership = ownership; MDM = managed;"
                        + " Disk encryption = encrypted; Antivirus = edr; Code on device = holdsData;"
                        + " Return date = returnedOn; Wipe date = wipedOn")
                .in(Style.DOTTED.says(Map.of("personal", "BYOD", "vendor", "corporate")));
    }

    private byte[] questionnaire() throws IOException {
        return new OwnWorkbook()
                .sheet(
                        "Questions",
                        Extract.of(papers, "questionnaire")
                                .titled("Vendor questionnaire, answered 12 February 2026")
                                .columns("# = number; Control question = ask; Response = reply; Comments = text;"
                                        + " Answered by = owner"))
                .notes("Sheet3", "internal: do not send")
                .bytes();
    }

    private Extract certificates() {
        return Extract.of(papers, "certificates")
                .columns("Standard = kind; Certificate number = id; Issued to = holder; Entity listed = entityListed;"
                        + " Site listed = siteListed; Document form = form; Report type = type; Period start = periodStart;"
                        + " Period end = periodEnd; Opinion = opinion; Exceptions noted = exceptions; Exceptions in = exceptionsIn;"
                        + " Version of the standard = edition; Issue date = issuedOn; Expiry date = expiresOn;"
                        + " In scope = inScope")
                .in(Style.WRITTEN_OUT.says(Map.of("soc2", "SOC 2", "iso27001", "ISO/IEC 27001", "type 2", "Type II")));
    }

    private Extract rates() {
        return Extract.of(papers, "rate-card")
                .columns("Job title = role; Grade = seniority; Hourly rate = rate; Ccy = currency; Rate unit = unit;"
                        + " Delivery region = region")
                .in(Style.PLAIN.says(Map.of("eastern europe", "Poland")));
    }
}
