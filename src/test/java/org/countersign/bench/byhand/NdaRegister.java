package org.countersign.bench.byhand;

import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Person;

/** Of the NDAs notice, counterparty and order of the register, by hand. */
final class NdaRegister {

    private NdaRegister() {}

    static void nda06(Desk desk, Marks marks) {
        String country = desk.engagement == null ? null : desk.engagement.clientCountry();
        boolean abroad = country != null && !country.equals("US");
        boolean nobody = desk.ndas.stream().noneMatch(Nda::isIndividual);
        boolean rows = desk.register("ndas").stream().anyMatch(register -> register.rows() > 0);
        if (abroad || (desk.isModel(Model.OUTSOURCING) && nobody && rows)) {
            marks.notApplicable();
        }
        int since = desk.whole("nda.immunity.since.day");
        for (Nda nda : desk.ndas) {
            if (nda.isIndividual() && !abroad) {
                notice(marks, nda, since);
            }
        }
    }

    private static void notice(Marks marks, Nda nda, int since) {
        boolean given = nda.immunityNotice() != null && !nda.immunityNotice().equals("none");
        if (given || nda.signedUntil(since)) {
            marks.green(nda);
        } else {
            marks.amber(nda);
        }
    }

    static void nda07(Desk desk, Marks marks) {
        if (!desk.knowsEntity()) {
            desk.register("ndas").forEach(marks::amber);
        }
        for (Nda nda : desk.ndas) {
            boolean client = desk.isClient(nda.party());
            if (nda.party() == null || (client && nda.isCompany())) {
                marks.amber(nda);
            } else if (client || desk.isEntity(nda.party())) {
                marks.green(nda);
            } else if (desk.vendor != null && desk.knowsEntity()) {
                boolean variant = desk.vendor.isVariant(nda.party());
                Points.markIf(variant, marks::amber, nda);
                Points.markIf(!variant, marks::red, nda);
            }
        }
    }

    static void nda08(Desk desk, Marks marks) {
        desk.repeatedNdas.forEach(marks::amber);
        for (Nda nda : desk.ndas) {
            boolean signed = nda.signedBy(desk.today);
            Points.markIf(!signed, marks::amber, nda);
            if (nda.isCompany()) {
                Points.markIf(signed, marks::green, nda);
            } else if (desk.has("roster")) {
                Person person = desk.personOf(nda);
                boolean known = person != null && person.onRoster();
                boolean missing = nda.person() == null || (person != null && !person.onRoster());
                Points.markIf(missing, marks::amber, nda);
                Points.markIf(known && signed, marks::green, nda);
            }
        }
    }
}
