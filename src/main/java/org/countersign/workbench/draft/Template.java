package org.countersign.workbench.draft;

/** The texts of a new check; words in angle brackets are filled in. */
final class Template {

    static final String PAGE = """
            ---
            id: <ID>
            title: "<TITLE>"
            owner: compliance
            evidence: [<EVIDENCE>]
            since: "<SINCE>"
            position: "What you want to see, in one line"
            fallback: "What you can live with"
            approver: Head of compliance
            fix: "What would mend it"
            ask: "<ASK>"
            ---
            **What is checked.** What the vendor answers to question <QUESTION>: <ASK>

            **Why.** Say what goes wrong without it, and where that is known from. Policy default.

            - **RED**: the answer is no.
            - **AMBER**: the answer is partly, not applicable, unclear or missing.
            - **GREEN**: the answer is yes.
            """;

    static final String RULES = """
            package <PACKAGE>

            import org.countersign.facts.*

            rule "<ID> red: the answer is no"
            when
                $answer : Answer( question == "<QUESTION>", no )
            then
                red( $answer, "The vendor says no" );
            end

            rule "<ID> amber: no plain answer"
            when
                $answer : Answer( question == "<QUESTION>", yes == false, no == false )
            then
                amber( $answer, "The vendor does not plainly say yes", "Answer: {$answer.reply}" );
            end

            rule "<ID> green: the answer is yes"
            when
                $answer : Answer( question == "<QUESTION>", yes )
            then
                green( $answer, "The vendor says yes" );
            end
            """;

    static final String CASES = """
            - case: no
              given:
                - Answer: {question: <QUESTION>, reply: "NO"}
              expect: RED
              subjects: [<QUESTION>]
            - case: in part
              given:
                - Answer: {question: <QUESTION>, reply: PARTLY}
              expect: AMBER
            - case: asked, and no answer
              given:
                - Answer: {question: <QUESTION>, reply: UNANSWERED}
              expect: AMBER
            - case: yes
              given:
                - Answer: {question: <QUESTION>, reply: "YES"}
              expect: GREEN
            - case: no questionnaire
              given: []
              expect: GREY
            """;

    private Template() {}
}
