package org.countersign.samples;

import java.io.IOException;
import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Vocabulary;

/** A small team that is in order, in a filled kit. */
final class OutstaffingGood {

    static final Parties PARTIES = new Parties(
            "Harbourline Example Inc.", "Northlight Example", "Northlight Example sp. z o.o.", "northlight.example");

    private OutstaffingGood() {}

    static Sample sample(Vocabulary vocabulary) throws IOException {
        return Sample.of(
                        "outstaffing-good",
                        Verdict.Decision.SIGN,
                        "Northlight Example: nine developers who have nothing to hide",
                        """
                        Harbourline Example Inc. has worked with nine people of Northlight Example for a year and wants to
                        sign a framework contract that adds two more in April. The kit is filled in on every sheet: each
                        person, the leaver of last summer and the two newcomers too, has an IP assignment and an NDA of
                        their own, and registers, certificates and contract bear out what the questionnaire says.
                        """)
                .with(
                        "northlight-kit.xlsx",
                        FilledKit.of(
                                papers(vocabulary),
                                Model.OUTSTAFFING,
                                List.of(
                                        "engagement",
                                        "project-facts",
                                        "contract",
                                        "questionnaire",
                                        "roster",
                                        "agreements",
                                        "software-components",
                                        "repositories",
                                        "sub-processors",
                                        "ip-assignments",
                                        "ndas",
                                        "access",
                                        "departures",
                                        "devices",
                                        "certificates",
                                        "bridge-letters",
                                        "headcount",
                                        "components",
                                        "references",
                                        "rate-card")));
    }

    static Papers papers(Vocabulary vocabulary) {
        Papers papers = new Papers(vocabulary);
        new Staff(papers, PARTIES)
                .hire("""
                        id    | name              | role               | seniority | country | form     | hired      | start      | lastDay    | firstWork
                        P-101 | Agata Wronicka    | Technical lead     | lead      | PL      | employee | 2019-05-06 | 2025-01-13 |            | 2025-01-14
                        P-102 | Marek Dolinski    | Software developer | senior    | PL      | employee | 2020-09-01 | 2025-01-13 |            | 2025-01-15
                        P-103 | Ilinca Padurean   | Software developer | senior    | RO      | employee | 2021-02-15 | 2025-01-13 |            | 2025-01-15
                        P-104 | Tomasz Brzezny    | Software developer | mid       | PL      | employee | 2022-03-07 | 2025-01-13 |            | 2025-01-16
                        P-105 | Oana Valcan       | Software developer | mid       | RO      | employee | 2022-06-13 | 2025-01-13 |            | 2025-01-16
                        P-106 | Krystian Lipowy   | Software developer | mid       | PL      | employee | 2023-01-09 | 2025-01-13 |            | 2025-01-20
                        P-107 | Dorota Malinowa   | Software developer | mid       | PL      | employee | 2022-10-03 | 2025-01-13 | 2025-06-30 | 2025-01-20
                        P-108 | Radu Stejaru      | Test engineer      | mid       | RO      | employee | 2021-11-22 | 2025-01-13 |            | 2025-01-21
                        P-109 | Halina Jodlowska  | Test engineer      | mid       | PL      | employee | 2023-04-03 | 2025-01-13 |            | 2025-01-21
                        P-110 | Bogdan Frasinel   | Software developer | mid       | RO      | employee | 2023-09-04 | 2025-06-16 |            | 2025-06-18
                        P-111 | Wanda Olszyna     | Software developer | senior    | PL      | employee | 2021-08-02 | 2026-04-01 |            |
                        P-112 | Sorin Paltin      | Software developer | mid       | RO      | employee | 2024-02-05 | 2026-04-01 |            |
                        """)
                .assignRights()
                .promiseConfidence()
                .openAccounts("git.harbourline.example", "tracker.harbourline.example")
                .handOutComputers()
                .seeOffLeavers()
                .countHeads(9, 9, 9, 9, 10, 9, 9, 9, 9, 9, 9, 9, 9);
        GoodTerms.outstaffing(papers, PARTIES);
        papers.clause("ip-wording").set("party", PARTIES.entity());
        papers.add("questionnaire", "question | reply | text\nTENURE | 4.2 | Of the nine on the team");
        papers.each("questionnaire", answer -> answer.set("owner", "H. Example, delivery manager"));
        Proofs.certificates(papers, PARTIES);
        Proofs.hostAndLetter(papers, PARTIES);
        Proofs.references(papers);
        Proofs.components(papers);
        return Proofs.rates(papers);
    }
}
