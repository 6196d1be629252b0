package org.countersign.samples;

/** What a contract, a questionnaire and the project facts say where a careful lawyer has been at work. */
final class GoodTerms {

    private GoodTerms() {}

    /** The terms of an engagement by which people join the client's team. */
    static Papers outstaffing(Papers papers, Parties parties) {
        return Safeguards.outstaffing(common(papers, parties))
                .form(Papers.ENGAGEMENT, "model | OUTSTAFFING")
                .form(Papers.TEAM, """
                        neededBy           | 2026-04-01
                        pricing            | monthly
                        billing            | monthly
                        scope              | ongoing
                        budget             | flexible
                        durationMonths     | 12
                        managementCapacity | high
                        projectManager     | yes
                        techLead           | yes
                        joiners            | 2
                        rampUpWeeks        | 3
                        managementBudgeted | yes
                        managementIncluded | no
                        clientSetsTerms    | no
                        vendorSupervisor   | yes
                        directsDailyWork   | yes
                        overTwelveMonths   | yes
                        companyIdentity    | no
                        clientEquipment    | no
                        soleClient         | no
                        leasingLicence     | not required
                        """)
                .add("contract", """
                        topic               | position            | number | page | text
                        ip-wording          | present and promise |        | 6    | The Supplier hereby assigns, and shall assign, to the Client all rights in the Results.
                        offboarding-duty    | time limit          | 24     | 9    | The Supplier shall remove all access of a leaver within 24 hours.
                        replacement         | time limit          | 10     | 4    | A leaver is replaced within ten business days.
                        replacement-ramp-up | vendor              |        | 4    | The first two weeks of a replacement are free of charge.
                        sla-response-time   | with number         |        | 12   | Answers within four working hours.
                        sla-sprint-cadence  | with number         |        | 12   | Sprints of two weeks.
                        sla-reporting-format| with number         |        | 12   | A written report in the agreed form each Friday.
                        output-tickets      | yes                 |        | 3    | Output is what the Client's tickets of a sprint ask for.
                        definition-of-done  | yes                 |        | 3    | Done means merged, reviewed, tested and documented.
                        management-excluded | yes                 |        | 5    | Rates exclude project management and architecture.
                        leaver-notice       | time limit          | 1      | 9    | The Supplier shall tell the Client of a leaver within one business day.
                        team-acceptance     | no                  |        | 5    | Fees are due for time worked.
                        employment-indemnity| yes                 |        | 16   | The Supplier indemnifies the Client against claims of employment.
                        """)
                .add("questionnaire", """
                        question  | reply      | text
                        Q2        | individual | Before the first day
                        IP-SIGNED | yes        |
                        """);
    }

    /** The terms of an engagement by which a project is handed over. */
    static Papers outsourcing(Papers papers, Parties parties) {
        return Safeguards.outsourcing(common(papers, parties))
                .form(Papers.ENGAGEMENT, "model | OUTSOURCING")
                .form(Papers.PROJECT, """
                        neededBy           | 2026-04-20
                        pricing            | fixed price
                        billing            | milestones
                        scope              | bounded
                        budget             | fixed
                        durationMonths     | 5
                        managementCapacity | medium
                        requirementsStable | yes
                        requirementsWritten| yes
                        controlNeed        | low
                        flexibilityNeed    | low
                        contractPrice      | 180000
                        forecast           | 205000
                        contingencyPercent | 15
                        directsDailyWork   | no
                        """)
                .add("contract", """
                        topic                  | position               | number | page | text
                        ip-wording             | work for hire and present |     | 7    | The Deliverables are works made for hire; where they are not, the Supplier hereby assigns all rights in them.
                        ip-retained            | none                   |        | 7    | The Supplier retains no right in the Deliverables.
                        ip-background-schedule | scheduled              |        | 8    | Background IP is that of Schedule 3 and no other.
                        handover-point         | yes                    |        | 11   | Handover takes place at final acceptance.
                        handover-repository    | yes                    |        | 11   |
                        handover-documents     | yes                    |        | 11   |
                        handover-credentials   | yes                    |        | 11   |
                        handover-acceptance    | yes                    |        | 12   |
                        escalation-path        | yes                    |        | 13   | Schedule 5 names three levels.
                        status-reports         | yes                    |        | 13   | In writing, each Monday.
                        milestone-reviews      | yes                    |        | 13   |
                        acceptance-criteria    | measurable             |        | 10   | The tests of Schedule 4 all pass.
                        deemed-acceptance      | never                  |        | 10   |
                        cure-period            | yes                    |        | 10   | Rejected work is cured within ten business days.
                        change-control         | priced                 |        | 9    | A change is estimated and charged at the rates of Schedule 2.
                        warranty               | warranty               | 90     | 10   | Defects are repaired free of charge for ninety days after acceptance.
                        pricing-cap            | yes                    |        | 14   |
                        retainer-unused-hours  | yes                    |        | 14   |
                        extension-fees         | yes                    |        | 14   | An extension is charged at the rates of Schedule 2.
                        service-levels         | measured               |        | 13   | Defects of class 1 are repaired within eight hours of the ticket.
                        service-level-remedy   | credits                |        | 13   | Five percent of the month's fee for each miss.
                        """)
                .add("questionnaire", """
                        question     | reply      | text
                        SSDLC        | yes        | Standard SD-03
                        PENTEST-DATE | 2025-10-14 |
                        """)
                .add("payment-terms", """
                        label                | percent | due
                        On signature         | 20      | upfront
                        Design accepted      | 30      | milestone
                        First release        | 30      | milestone
                        Final acceptance     | 20      | acceptance
                        """);
    }

    private static Papers common(Papers papers, Parties parties) {
        papers.form(Papers.ENGAGEMENT)
                .set("client", parties.client())
                .set("vendor", parties.vendor())
                .set("entity", parties.entity())
                .set("country", papers.rows("roster").get(0).text("country"));
        papers.form(Papers.ENGAGEMENT, """
                contract        | draft
                start           | 2026-04-01
                end             | 2027-03-31
                governingLaw    | US
                critical        | no
                personalData    | yes
                coreCode        | yes
                financialEntity | no
                annualFees      | 900000
                bulkSensitiveData   | no
                sanctionsResult     | clear
                sanctionsScreenedOn | 2026-02-09
                listedOwnership     | 0
                alternative         | named
                exitPlan            | yes
                reviewTier      | high
                reviewedOn      | 2025-11-17
                """);
        return Safeguards.common(answers(contract(papers)), parties);
    }

    private static Papers contract(Papers papers) {
        return papers.add("contract", """
                topic                 | position             | number | page | text
                ip-vesting            | on creation          |        | 6    | Rights pass at the moment of creation.
                ip-background-licence | perpetual            |        | 8    | A perpetual, irrevocable and sublicensable licence to Background IP.
                scale-down-notice     | notice               | 14     | 5    | Capacity may be reduced with fourteen days of notice.
                minimum-term          | no                   |        | 5    |
                price-escalator       | capped               |        | 5    | At most three percent a year.
                conversion-fee        | capped               |        | 16   | One month's fee.
                liability-cap         | capped               | 150    | 15   | 150 percent of the fees of one year.
                liability-carve-outs  | outside              |        | 15   | The cap does not apply to Clauses 6, 9 and 17.
                insurance-duty        | yes                  |        | 15   |
                audit-right           | yes                  |        | 18   | Once a year, with ten days of notice.
                termination           | convenience          | 30     | 19   | Either on breach or at convenience with thirty days of notice.
                exit-help             | priced               | 90     | 19   | Up to ninety days at the rates of Schedule 2.
                subcontracting        | consent and flow-down|        | 4    | Only with written consent and on the same terms.
                certificate-renewal   | yes                  |        | 17   |
                incident-notice       | time limit           | 24     | 20   | The Supplier shall tell the Client of a security incident within 24 hours.
                incident-contact      | yes                  |        | 20   | The contacts are those of Schedule 7.
                dpa                   | yes                  |        | 21   | The data processing agreement is Schedule 6.
                dpa-a-instructions    | yes                  |        | 22   |
                dpa-b-confidentiality | yes                  |        | 22   |
                dpa-c-security        | yes                  |        | 22   |
                dpa-d-subprocessors   | yes                  |        | 23   |
                dpa-e-data-subjects   | yes                  |        | 23   |
                dpa-f-assistance      | yes                  |        | 23   |
                dpa-g-return          | yes                  |        | 24   |
                dpa-h-audit           | yes                  |        | 24   |
                """);
    }

    /** What a contract with a financial entity of the EU holds besides. */
    static Papers financialEntity(Papers papers, Parties parties) {
        papers.form(Papers.ENGAGEMENT, """
                critical        | yes
                financialEntity | yes
                """);
        papers.add("contract", """
                topic                    | position | page
                dora-2-a-description     | yes      | 25
                dora-2-b-locations       | yes      | 25
                dora-2-c-data-protection | yes      | 25
                dora-2-d-data-return     | yes      | 25
                dora-2-e-service-levels  | yes      | 25
                dora-2-f-incident-help   | yes      | 25
                dora-2-g-authorities     | yes      | 25
                dora-2-h-termination     | yes      | 25
                dora-2-i-training        | yes      | 25
                dora-3-a-targets         | yes      | 26
                dora-3-b-reporting       | yes      | 26
                dora-3-c-contingency     | yes      | 26
                dora-3-d-testing         | yes      | 26
                dora-3-e-monitoring      | yes      | 26
                dora-3-f-exit            | yes      | 26
                """);
        papers.add("ict-services", """
                contractRef | provider | providerId           | idType | supports | serviceType | location | annualCost | start      | end
                FE-2026-7   | %s       | 529900EXAMPLE0000001 | LEI    | F-07     | S17         | UA       | 900000     | 2026-04-01 | 2027-03-31
                """.formatted(parties.vendor()));
        return papers;
    }

    private static Papers answers(Papers papers) {
        return papers.add("questionnaire", """
                question       | reply          | text
                Q1             | on creation    | The client, from the first line on
                Q3             | 11             |
                Q3-METHOD      | Leavers over the mean of thirteen month-end headcounts |
                Q3-PERIOD      | March 2025 to February 2026 |
                Q4             | documented     | Protocol KT-02, attached to the offer
                Q4-OVERLAP     | 10             |
                Q5             | yes            | Three of them, in the register
                Q6             | named tools    | Chat, tracker, wiki
                Q6-NORMS       | yes            |
                Q7             | yes            | Three levels
                Q7-LEVELS      | yes            |
                Q7-TIMES       | yes            |
                BACKGROUND-IP  | yes            | Open-source libraries, listed in the schedule
                MFA            | yes            |
                DEVICE-POLICY  | yes            | Version 4
                DEVICES-MANAGED| yes            |
                VPN            | enforced       |
                VPN-EXCEPTIONS | yes            |
                SOC2           | yes            | Type II
                ISO27001       | yes            |
                REVOKE-24H     | yes            |
                SUBCONTRACTORS | no             |
                INSURED        | yes            |
                OVERLAP-HOURS  | 5              |
                YEARS-TRADING  | 11             |
                REVENUE-SHARE  | 8              |
                INSOLVENCY     | no             |
                ANSWERED-ON    | 16 February 2026 |
                ANSWERED-BY    | K. Example, head of compliance |
                """);
    }
}
