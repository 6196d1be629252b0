package org.countersign.samples;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Vocabulary;

/** A decent vendor with a decent contract, for work that nobody should hand over as a project. */
final class OutsourcingMisfit {

    private static final Parties PARTIES = new Parties(
            "Larkspur Example Retail Inc.", "Greywacke Example", "Greywacke Example Lda.", "greywacke.example");

    private OutsourcingMisfit() {}

    static Sample sample(Vocabulary vocabulary) throws IOException {
        return Sample.of(
                        "outsourcing-misfit",
                        Verdict.Decision.DO_NOT_SIGN,
                        "Greywacke Example: the wrong model for the work",
                        """
                        Larkspur Example Retail Inc. wants its shop developed further, week by week, for as long as it sells,
                        and wants to decide what comes next every Monday. It is about to sign a project at a fixed price for
                        that. Greywacke Example is a decent vendor and its papers are in order: what does not fit is the
                        model.
                        """,
                        "requirements that change weekly under a fixed price;",
                        "a start in a week, where a project needs two to four;",
                        "a forecast of more than twice the price;",
                        "ongoing work with a high need for control and flexibility, for which people on the own team suit better.")
                .with(
                        "greywacke-kit.xlsx",
                        FilledKit.of(
                                papers(vocabulary),
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
                                        "access",
                                        "departures",
                                        "certificates",
                                        "headcount",
                                        "references",
                                        "payment-terms",
                                        "waivers")));
    }

    private static Papers papers(Vocabulary vocabulary) {
        Papers papers = OutsourcingGood.wellRun(vocabulary, PARTIES);
        papers.form(Papers.PROJECT, """
                neededBy            | 2026-03-09
                pricing             | fixed price
                billing             | monthly
                scope               | ongoing
                durationMonths      | 14
                requirementsStable  | no
                requirementsWritten | no
                controlNeed         | high
                flexibilityNeed     | high
                contractPrice       | 60000
                forecast            | 125000
                contingencyPercent  | 5
                """);
        papers.row("payment-terms", "label", "On signature").set("percent", 40);
        papers.row("payment-terms", "label", "Design accepted").set("percent", 20);
        papers.row("payment-terms", "label", "First release").set("percent", 20);
        papers.drop("contract", "topic", "extension-fees");
        papers.clause("milestone-reviews").set("position", "no");
        papers.clause("termination").set("number", 60).set("text", "Sixty days of notice.");
        papers.row("certificates", "kind", "soc2")
                .set("type", "type 1")
                .set("periodEnd", "")
                .set("periodStart", "");
        papers.row("certificates", "kind", "iso27001").set("expiresOn", LocalDate.of(2026, 5, 11));
        return papers.add("waivers", """
                check  | about | requester                | reason                                    | approver               | expiresOn
                FIT-07 |       | V. Example, product owner | The first sprint only sets up the tools  | C. Example, general counsel | 2026-09-30
                """);
    }
}
