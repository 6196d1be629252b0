package org.countersign.bench.byhand;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.facts.Colour;
import org.countersign.facts.Fact;
import org.countersign.policy.Check;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.jspecify.annotations.Nullable;

/** All checks, written by hand: the same colour for each check and subject as the rules give, without their words. */
public final class ByHand {

    private static final Map<String, HandCheck> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("IP-01", IpOwnership::ip01);
        CHECKS.put("IP-02", IpOwnership::ip02);
        CHECKS.put("IP-03", IpOwnership::ip03);
        CHECKS.put("IP-04", IpOwnership::ip04);
        CHECKS.put("IP-05", IpOwnership::ip05);
        CHECKS.put("IP-06", IpOwnership::ip06);
        CHECKS.put("IP-07", IpOwnership::ip07);
        CHECKS.put("IP-08", IpOwnership::ip08);
        CHECKS.put("IP-09", CodeInUse::ip09);
        CHECKS.put("IP-10", Forms::ip10);
        CHECKS.put("IP-11", CodeInUse::ip11);
        CHECKS.put("IP-12", CodeInUse::ip12);
        CHECKS.put("IP-13", Completion::ip13);
        CHECKS.put("NDA-01", Ndas::nda01);
        CHECKS.put("NDA-02", Ndas::nda02);
        CHECKS.put("NDA-03", Ndas::nda03);
        CHECKS.put("NDA-04", Ndas::nda04);
        CHECKS.put("NDA-05", Ndas::nda05);
        CHECKS.put("NDA-06", NdaRegister::nda06);
        CHECKS.put("NDA-07", NdaRegister::nda07);
        CHECKS.put("NDA-08", NdaRegister::nda08);
        CHECKS.put("NDA-09", Completion::nda09);
        CHECKS.put("SEC-01", DataSecurity::sec01);
        CHECKS.put("SEC-02", DataSecurity::sec02);
        CHECKS.put("SEC-03", DataSecurity::sec03);
        CHECKS.put("CRT-01", Certificates::crt01);
        CHECKS.put("CRT-02", Certificates::crt02);
        CHECKS.put("CRT-04", Certificates::crt04);
        CHECKS.put("CRT-07", Certificates::crt07);
        CHECKS.put("CRT-09", Certificates::crt09);
        CHECKS.put("CRT-10", Certificates::crt10);
        CHECKS.put("SEC-04", DataSecurity::sec04);
        CHECKS.put("SEC-05", ServiceTerms::sec05);
        CHECKS.put("SEC-06", PeopleChecks::sec06);
        CHECKS.put("SEC-07", PeopleChecks::sec07);
        CHECKS.put("SEC-08", ThirdParty::sec08);
        CHECKS.put("SEC-09", PeopleChecks::sec09);
        CHECKS.put("CRT-03", Reports::crt03);
        CHECKS.put("CRT-05", Reports::crt05);
        CHECKS.put("CRT-06", Reports::crt06);
        CHECKS.put("CRT-08", Reports::crt08);
        CHECKS.put("CRT-11", Certified::crt11);
        CHECKS.put("CRT-12", Certified::crt12);
        CHECKS.put("OFF-01", AccessOffboarding::off01);
        CHECKS.put("OFF-02", AccessOffboarding::off02);
        CHECKS.put("OFF-03", AccessOffboarding::off03);
        CHECKS.put("OFF-04", AccessOffboarding::off04);
        CHECKS.put("OFF-05", AccessOffboarding::off05);
        CHECKS.put("OFF-06", Leavers::off06);
        CHECKS.put("OFF-07", Leavers::off07);
        CHECKS.put("OFF-08", Leavers::off08);
        CHECKS.put("OFF-09", AccessOffboarding::off09);
        CHECKS.put("OFF-10", Leavers::off10);
        CHECKS.put("ATT-01", PeopleContinuity::att01);
        CHECKS.put("ATT-02", PeopleContinuity::att02);
        CHECKS.put("ATT-03", PeopleContinuity::att03);
        CHECKS.put("ATT-04", PeopleContinuity::att04);
        CHECKS.put("ATT-05", PeopleContinuity::att05);
        CHECKS.put("ATT-06", PeopleContinuity::att06);
        CHECKS.put("ATT-07", PeopleContinuity::att07);
        CHECKS.put("ATT-08", Arrangements::att08);
        CHECKS.put("REF-01", PeopleContinuity::ref01);
        CHECKS.put("COM-01", Communication::com01);
        CHECKS.put("COM-02", Communication::com02);
        CHECKS.put("COM-03", Communication::com03);
        CHECKS.put("COM-04", Communication::com04);
        CHECKS.put("COM-05", ServiceTerms::com05);
        CHECKS.put("COM-06", ServiceTerms::com06);
        CHECKS.put("DEL-01", Communication::del01);
        CHECKS.put("DEL-02", Communication::del02);
        CHECKS.put("DEL-03", Arrangements::del03);
        CHECKS.put("DEL-04", Arrangements::del04);
        CHECKS.put("FIT-01", EngagementFit::fit01);
        CHECKS.put("FIT-02", EngagementFit::fit02);
        CHECKS.put("FIT-03", EngagementFit::fit03);
        CHECKS.put("FIT-04", EngagementFit::fit04);
        CHECKS.put("FIT-05", EngagementFit::fit05);
        CHECKS.put("FIT-06", EngagementFit::fit06);
        CHECKS.put("FIT-07", EngagementFit::fit07);
        CHECKS.put("FIT-08", Arrangements::fit08);
        CHECKS.put("PRI-01", Pricing::pri01);
        CHECKS.put("PRI-02", Pricing::pri02);
        CHECKS.put("PRI-03", Pricing::pri03);
        CHECKS.put("PRI-04", Pricing::pri04);
        CHECKS.put("PRI-05", Pricing::pri05);
        CHECKS.put("PRI-06", Pricing::pri06);
        CHECKS.put("PRI-07", Pricing::pri07);
        CHECKS.put("PRI-08", Pricing::pri08);
        CHECKS.put("PRI-09", Pricing::pri09);
        CHECKS.put("LEG-01", ContractProtections::leg01);
        CHECKS.put("LEG-02", ContractProtections::leg02);
        CHECKS.put("LEG-03", Completion::leg03);
        CHECKS.put("LEG-04", ContractProtections::leg04);
        CHECKS.put("LEG-05", ContractProtections::leg05);
        CHECKS.put("LEG-06", ContractProtections::leg06);
        CHECKS.put("LEG-07", ContractProtections::leg07);
        CHECKS.put("LEG-08", Completion::leg08);
        CHECKS.put("LEG-09", Terms::leg09);
        CHECKS.put("LEG-10", Completion::leg10);
        CHECKS.put("LEG-11", Completion::leg11);
        CHECKS.put("LEG-12", Completion::leg12);
        CHECKS.put("DP-01", DataEmployment::dp01);
        CHECKS.put("DP-02", OtherProcessors::dp02);
        CHECKS.put("DP-03", OtherProcessors::dp03);
        CHECKS.put("EMP-01", DataEmployment::emp01);
        CHECKS.put("SAN-01", ThirdParty::san01);
        CHECKS.put("SAN-02", PeopleChecks::san02);
        CHECKS.put("FIN-01", ThirdParty::fin01);
        CHECKS.put("FIN-02", ThirdParty::fin02);
        CHECKS.put("EMP-02", Arrangements::emp02);
        CHECKS.put("EMP-03", Arrangements::emp03);
        CHECKS.put("DOR-01", Dora::dor01);
        CHECKS.put("DOR-02", Dora::dor02);
        CHECKS.put("DOR-03", Dora::dor03);
        CHECKS.put("DOR-04", Dora::dor04);
        CHECKS.put("INT-01", Integrity::int01);
        CHECKS.put("INT-02", Integrity::int02);
        CHECKS.put("INT-03", Integrity::int03);
        CHECKS.put("INT-04", Claims::int04);
        CHECKS.put("INT-05", Trust::int05);
        CHECKS.put("INT-06", Trust::int06);
        CHECKS.put("INT-07", Integrity::int07);
        CHECKS.put("INT-08", Trust::int08);
        CHECKS.put("INT-09", Trust::int09);
        CHECKS.put("INT-10", Trust::int10);
    }

    /**
     * The outcome of one check.
     *
     * @param colour absent where the check does not apply
     */
    public record Result(@Nullable Colour colour, Marks marks) {}

    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Policy policy;

    public ByHand(Policy policy) {
        this.policy = policy;
        Map<String, Page> known = new TreeMap<>();
        policy.checks().stream().map(Check::page).forEach(page -> known.put(page.id(), page));
        CHECKS.keySet().stream().filter(known::containsKey).forEach(id -> pages.put(id, known.get(id)));
    }

    /** The result of each check of the policy that is written here, by its id. */
    public Map<String, Result> run(Collection<? extends Fact> facts, LocalDate asOf) {
        Desk desk = new Desk(policy, facts, asOf);
        Map<String, Result> results = new LinkedHashMap<>();
        for (Page page : pages.values()) {
            Result result = result(desk, page);
            results.put(page.id(), result);
            if (page.area().equals("certificates")) {
                desk.finished.put(page.id(), result.marks().byId());
            }
        }
        return results;
    }

    private static Result result(Desk desk, Page page) {
        Marks marks = new Marks();
        boolean applies =
                page.appliesTo(desk.engagement == null ? null : desk.engagement.model()) && page.inForceOn(desk.today);
        if (!applies) {
            return new Result(null, marks);
        }
        CHECKS.get(page.id()).look(desk, marks);
        Colour colour = marks.colour();
        boolean complete = page.evidence().stream().allMatch(desk::has);
        return new Result(colour == Colour.GREEN && !complete ? Colour.GREY : colour, marks);
    }
}
