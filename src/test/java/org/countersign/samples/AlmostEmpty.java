package org.countersign.samples;

import java.io.IOException;
import java.util.List;
import org.countersign.audit.Verdict;
import org.countersign.facts.Model;
import org.countersign.vocabulary.Vocabulary;

/** A kit that nobody has filled in yet, but for the names on its first sheet. */
final class AlmostEmpty {

    private AlmostEmpty() {}

    static Sample sample(Vocabulary vocabulary) throws IOException {
        Papers papers = new Papers(vocabulary).form(Papers.ENGAGEMENT, """
                        model  | HYBRID
                        client | Birchgate Example Ltd
                        vendor | Blankslate Example
                        """);
        return Sample.of(
                        "almost-empty",
                        Verdict.Decision.INCOMPLETE,
                        "Blankslate Example: a kit with two names in it",
                        """
                        Birchgate Example Ltd sent the kit to Blankslate Example, and somebody saved it back with the names of
                        both and nothing else. Silence is not assurance: nothing is green, nothing is red.
                        """,
                        "no register, no answer and no point of the contract was given, so all that is mandatory is grey.")
                .with("blankslate-kit.xlsx", FilledKit.of(papers, Model.HYBRID, List.of("engagement")));
    }
}
