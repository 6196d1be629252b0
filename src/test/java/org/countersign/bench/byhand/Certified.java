package org.countersign.bench.byhand;

/** What an ISO 27001 certificate is worth, by hand. */
final class Certified {

    private Certified() {}

    static void crt11(Desk desk, Marks marks) {
        Certificates.each(desk, marks, "iso27001", "ISO27001", certificate -> {
            boolean shown = Boolean.TRUE.equals(certificate.verified()) && certificate.certifier() != null;
            if (Boolean.FALSE.equals(certificate.accredited())) {
                marks.red(certificate);
            } else if (certificate.accredited() == null || !shown) {
                marks.amber(certificate);
            } else {
                Points.markIf("own".equals(certificate.offeredAs()), marks::green, certificate);
            }
        });
    }

    static void crt12(Desk desk, Marks marks) {
        int limit = desk.whole("iso27001.surveillance.months");
        Certificates.each(desk, marks, "iso27001", "ISO27001", certificate -> {
            Integer months = certificate.monthsSinceAudit(desk.today);
            boolean audited = months != null && months <= limit;
            boolean out = Boolean.FALSE.equals(certificate.inScope()) || Boolean.FALSE.equals(certificate.siteListed());
            boolean in = Boolean.TRUE.equals(certificate.inScope()) && Boolean.TRUE.equals(certificate.siteListed());
            boolean complete = Boolean.FALSE.equals(certificate.soaExcludes());
            Points.markIf(out, marks::red, certificate);
            Points.markIf(!audited || !complete || (!in && !out), marks::amber, certificate);
            Points.markIf(
                    in && audited && complete && "own".equals(certificate.offeredAs()), marks::green, certificate);
        });
    }
}
