package org.countersign.samples;

/** What a vendor in good order shows of itself: certificates, insurance, earlier clients. */
final class Proofs {

    private Proofs() {}

    static Papers certificates(Papers papers, Parties parties) {
        return papers.add("certificates", """
                kind                   | id         | offeredAs | holder | entityListed | siteListed | form        | type   | periodStart | periodEnd  | opinion     | exceptions | edition | issuedOn   | expiresOn  | withdrawn | inScope | limit   | currency
                soc2                   | SOC-2025-7 | own       | %1$s   | yes          | yes        | report      | type 2 | 2025-01-01  | 2025-12-31 | unqualified | none       |         | 2026-02-06 |            | no        | yes     |         |
                iso27001               | IS 70 1122 | own       | %1$s   | yes          | yes        | certificate |        |             |            |             |            | 2022    | 2025-05-12 | 2028-05-11 | no        | yes     |         |
                professional indemnity | PI-88-104  | own       | %1$s   | yes          |            | certificate |        |             |            |             |            |         | 2025-07-01 | 2027-06-30 | no        | yes     | 5000000 | USD
                cyber insurance        | CY-88-105  | own       | %1$s   | yes          |            | certificate |        |             |            |             |            |         | 2025-07-01 | 2027-06-30 | no        | yes     | 5000000 | USD
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
