package org.countersign.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.countersign.audit.Verdict;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Vocabulary;

/** A project that is well described and in good hands. */
final class OutsourcingGood {

    static final Parties PARTIES = new Parties(
            "Copperfield Example Corp.", "Tidewater Example", "Tidewater Example S.A.", "tidewater.example");

    private OutsourcingGood() {}

    static Sample sample(Vocabulary vocabulary) throws IOException {
        Papers papers = papers(vocabulary);
        return Sample.of("outsourcing-good", Verdict.Decision.SIGN, "Tidewater Example: a portal at a fixed price", """
                        Copperfield Example Corp. hands a supplier portal over to Tidewater Example, at a fixed price and
                        with written requirements. The filled kit holds contract, questionnaire and most registers; the
                        vendor's access list and offboarding log came as files of their own. A pilot ran last year, so
                        there are people, accounts and one leaver to look at.
                        """)
                .with(
                        "tidewater-kit.xlsx",
                        FilledKit.of(
                                papers,
                                Model.OUTSOURCING,
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
                                        "certificates",
                                        "headcount",
                                        "components",
                                        "references",
                                        "payment-terms")))
                .with("exports/accounts 2026-02.csv", accounts(papers).csv(","))
                .with("exports/offboarding.csv", leavers(papers).csv(";"));
    }

    static Papers papers(Vocabulary vocabulary) {
        Papers papers = wellRun(vocabulary, PARTIES);
        papers.each("questionnaire", answer -> answer.set("owner", "M. Example, head of delivery"));
        return papers;
    }

    /** A vendor that keeps its word, whoever it is and whoever its client. */
    static Papers wellRun(Vocabulary vocabulary, Parties parties) {
        Papers papers = new Papers(vocabulary);
        new Staff(papers, parties)
                .hire("""
                        id   | name             | role               | seniority | country | form     | hired      | start      | lastDay    | firstWork
                        T-11 | Ines Figueiral   | Project manager    | lead      | PT      | employee | 2018-03-05 | 2025-01-06 |            |
                        T-12 | Rui Castanheiro  | Architect          | lead      | PT      | employee | 2019-10-01 | 2025-01-06 |            | 2025-01-08
                        T-13 | Beatriz Amieira  | Software developer | senior    | PT      | employee | 2020-06-15 | 2025-01-13 |            | 2025-01-15
                        T-14 | Tiago Loureirinho| Software developer | mid       | PT      | employee | 2022-01-10 | 2025-01-13 |            | 2025-01-15
                        T-15 | Marta Sobreira   | Software developer | mid       | PT      | employee | 2022-09-05 | 2025-01-13 |            | 2025-01-16
                        T-16 | Duarte Medronho  | Software developer | mid       | PT      | employee | 2023-02-06 | 2025-01-13 | 2025-07-31 | 2025-01-17
                        T-17 | Leonor Azinheira | Test engineer      | mid       | PT      | employee | 2021-05-03 | 2025-01-13 |            | 2025-01-20
                        T-18 | Vasco Giestal    | Software developer | mid       | PT      | employee | 2023-10-02 | 2025-07-14 |            | 2025-07-16
                        T-19 | Clara Murteira   | Designer           | senior    | PT      | employee | 2020-11-09 | 2025-09-01 |            | 2025-09-03
                        """)
                .assignRights()
                .promiseConfidence()
                .openAccounts("git." + parties.client().split(" ", 2)[0].toLowerCase(Locale.ROOT) + ".example")
                .seeOffLeavers()
                .countHeads(7, 7, 7, 7, 7, 8, 7, 8, 8, 8, 8, 8, 8);
        GoodTerms.outsourcing(papers, parties);
        papers.clause("ip-wording").set("party", parties.entity());
        papers.answer("Q3").set("reply", new BigDecimal("13.2"));
        papers.add("questionnaire", "question | reply | text\nTENURE | 4.6 | Of the eight on the project");
        Proofs.certificates(papers, parties);
        Proofs.components(papers);
        return Proofs.references(papers);
    }

    static Extract accounts(Papers papers) {
        return Extract.of(papers, "access")
                .columns("Staff id = person; Full name = name; User e-mail = email; Account name = account;"
                        + " Repository = system; Account type = kind; Account owner = owner; Privileged = privileged;"
                        + " Least privilege = roleBased; MFA enabled = mfa; SSO = sso; Granted = grantedOn;"
                        + " Review date = reviewedOn; Revoked = revokedOn; Last commit = lastActivity")
                .in(Style.DOTTED);
    }

    static Extract leavers(Papers papers) {
        return Extract.of(papers, "departures")
                .columns("Staff id = person; Leaver = name; Left on = lastDay; Leaving time = leftAt;"
                        + " Access removed on = revokedOn; Access removed at = revokedAt; Client told on = noticedOn;"
                        + " Knew shared secrets = knewSecrets; Shared secrets changed on = secretsRotatedOn;"
                        + " Tokens listed = tokensListed; Offboarding approver = approver; Systems covered = systems;"
                        + " Proof of removal = evidence")
                .in(Style.WRITTEN_OUT);
    }
}
