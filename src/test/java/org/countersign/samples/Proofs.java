package org.countersign.samples;

import java.time.LocalDate;

/** What a vendor in good order shows of itself: certificates, insurance, earlier clients. */
final class Proofs {

    private Proofs() {}

    static Papers certificates(Papers papers, Parties parties) {
        papers.add("certificates", """
                kind                   | id         | offeredAs | holder | entityListed | siteListed | form        | type   | periodStart | periodEnd  | opinion     | exceptions | edition | issuedOn   | expiresOn  | withdrawn | inScope | limit   | currency
                soc2                   | SOC-2025-7 | own       | %1$s   | yes          | yes        | report      | type 2 | 2025-01-01  | 2025-12-31 | unqualified | none       |         | 2026-02-06 |            | no        | yes     |         |
                iso27001               | IS 70 1122 | own       | %1$s   | yes          | yes        | certificate |        |             |            |             |            | 2022    | 2025-05-12 | 2028-05-11 | no        | yes     |         |
                professional indemnity | PI-88-104  | own       | %1$s   | yes          |            | certificate |        |             |            |             |            |         | 2025-07-01 | 2027-06-30 | no        | yes     | 5000000 | USD
                cyber insurance        | CY-88-105  | own       | %1$s   | yes          |            | certificate |        |             |            |             |            |         | 2025-07-01 | 2027-06-30 | no        | yes     | 5000000 | USD
                """.formatted(parties.entity()));
        papers.row("certificates", "kind", "soc2")
                .set("criteria", "Security; Confidentiality; Privacy")
                .set("subservices", "inclusive")
                .set("cuecsMapped", true);
        papers.row("certificates", "kind", "iso27001")
                .set("certifier", "Assay Example Certification AG")
                .set("accredited", true)
                .set("verified", true)
                .set("surveillanceOn", LocalDate.of(2026, 2, 3))
                .set("soaExcludes", false);
        return papers;
    }

    /** The host that the report leaves out, with the host's own report, and a letter for the time since. */
    static Papers hostAndLetter(Papers papers, Parties parties) {
        papers.row("certificates", "kind", "soc2")
                .set("subservices", "carved out")
                .set("carvedOut", "Cloudharbour Example Hosting Ltd");
        papers.add("certificates", """
                kind | id       | offeredAs  | holder                           | form   | type   | periodStart | periodEnd  | opinion     | exceptions | issuedOn   | withdrawn
                soc2 | CHH-2025 | subservice | Cloudharbour Example Hosting Ltd | report | type 2 | 2024-10-01  | 2025-09-30 | unqualified | none       | 2025-11-20 | no
                """);
        return papers.add("bridge-letters", """
                kind | holder | from       | to         | signed | inScope
                soc2 | %s     | 2026-01-01 | 2026-02-20 | yes    | yes
                """.formatted(parties.entity()));
    }

    static Papers references(Papers papers) {
        return papers.add("references", """
                name                   | contact                          | similarScale | checked
                Fernhill Example Inc.  | head of engineering, by telephone | yes          | yes
                Saltmarsh Example Ltd  | CTO, by video call                | yes          | yes
                Quarryside Example LLC | delivery manager, by telephone    | yes          | yes
                """);
    }

    static Papers components(Papers papers) {
        return papers.add("components", """
                name             | critical | people | documented
                Order processing | yes      | 4      | yes
                Sign-in          | yes      | 3      | yes
                Reports          | no       | 1      | no
                """);
    }

    static Papers rates(Papers papers) {
        return papers.add("rate-card", """
                role               | seniority | rate | currency | unit | region
                Software developer | mid       | 48   | USD      | hour | eastern europe
                Software developer | senior    | 76   | USD      | hour | eastern europe
                Test engineer      | mid       | 40   | USD      | hour | eastern europe
                Technical lead     | lead      | 82   | USD      | hour | eastern europe
                """);
    }
}
