package org.countersign.samples;

import java.util.Locale;

/** What a careful client and vendor have beside the usual terms: lists, consents and second thoughts. */
final class Safeguards {

    private Safeguards() {}

    /** The points, answers and lists of every engagement. */
    static Papers common(Papers papers, Parties parties) {
        papers.form(Papers.ENGAGEMENT, "clientCountry | US");
        points(papers);
        answers(papers);
        return papers.rows("agreements").isEmpty() ? lists(papers, parties) : papers;
    }

    private static Papers lists(Papers papers, Parties parties) {
        papers.add("agreements", """
                id    | kind              | signed | signedOn   | startsOn   | endsOn     | openEnded | renews | noticeDays
                MSA-1 | framework         | yes    | 2024-12-02 | 2024-12-02 |            | yes       | no     |
                SOW-1 | statement of work | yes    | 2024-12-16 | 2025-01-06 | 2026-12-31 | no        | yes    | 60
                SOW-2 | statement of work | no     |            | 2026-04-01 | 2027-03-31 | no        | no     |
                """);
        papers.add("software-components", """
                name             | version | licence    | approved
                quillfeather     | 4.2.0   | MIT        | yes
                saltbox-http     | 1.9.3   | Apache-2.0 | yes
                pebble-charts    | 2.0.1   | LGPL-2.1   | yes
                """);
        papers.add("sub-processors", """
                name                             | service            | country | authorised | confirmedOn
                Cloudharbour Example Hosting Ltd | Hosting of tickets | IE      | yes        | 2026-01-12
                """);
        return papers.add(
                "repositories", """
                name        | owner  | clientAdmin | mirrored
                %1$s-portal | client | yes         | no
                %1$s-jobs   | client | yes         | no
                """.formatted(parties.client().split(" ", 2)[0].toLowerCase(Locale.ROOT)));
    }

    private static void points(Papers papers) {
        papers.add("contract", """
                topic                     | position      | number | page | text
                ip-further-assurance      | yes           |        | 7    | The Supplier shall sign whatever the Client's rights require.
                ip-power-of-attorney      | yes           |        | 7    | Should it not do so within ten days, the Client may sign in its name.
                ip-survival               | yes           |        | 20   | Clauses 6 to 8 outlive this Agreement.
                ai-tools                  | approved only |        | 9    | Only tools that the Client has approved, and nothing entered is kept.
                nda-return                | yes           |        | 17   | Returned or destroyed, and certified.
                ip-indemnity              | present       |        | 15   | The Supplier indemnifies the Client against claims of infringement.
                governing-law             | yes           |        | 25   |
                venue                     | yes           |        | 25   |
                injunctive-relief         | yes           |        | 25   | Damages alone may not be enough.
                assignment-consent        | yes           |        | 24   |
                change-of-control-consent | yes           |        | 24   |
                subprocessor-objection    | yes           |        | 23   | Thirty days of notice, in which the Client may object.
                transfer-tool             | scc           |        | 23   | The standard contractual clauses are Schedule 7.
                transfer-assessment       | yes           |        | 23   |
                """);
    }

    private static void answers(Papers papers) {
        papers.add("questionnaire", """
                question      | reply  | text
                COPYLEFT      | yes    | One LGPL library, approved
                OSS-POLICY    | yes    | Version 2
                SBOM          | yes    | With each release
                AI-TOOLS      | yes    | One assistant
                AI-APPROVED   | yes    | In November
                REPO-OWNER    | client |
                SUBPROCESSORS | yes    | One, on the list
                """);
    }

    /** The points that matter where people join a team. */
    static Papers outstaffing(Papers papers) {
        return papers.add("contract", """
                topic            | position | number | page | text
                hiring-of-people | agreed   |        | 16   | After twelve months, for the fee of Clause 16.2.
                """);
    }

    /** The points that matter where a project is handed over. */
    static Papers outsourcing(Papers papers) {
        return papers.add("contract", """
                topic                | position | number | page | text
                source-hosting       | client   |        | 11   | In the Client's repository.
                source-on-insolvency | access   |        | 11   |
                """);
    }
}
