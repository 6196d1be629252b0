package org.countersign.bench.byhand;

import java.util.List;

/** Checks that read nothing but points of the contract, by hand. */
final class Completion {

    private Completion() {}

    static void ip13(Desk desk, Marks marks) {
        allAgreed(desk, marks, List.of("ip-further-assurance", "ip-power-of-attorney", "ip-survival"));
    }

    static void nda09(Desk desk, Marks marks) {
        allAgreed(desk, marks, List.of("nda-return"));
    }

    static void leg10(Desk desk, Marks marks) {
        allAgreed(desk, marks, List.of("governing-law", "venue", "injunctive-relief"));
    }

    static void leg11(Desk desk, Marks marks) {
        allAgreed(desk, marks, List.of("assignment-consent", "change-of-control-consent"));
    }

    /** GREEN when each of the points is there, AMBER for each that is lacking or left open. */
    private static void allAgreed(Desk desk, Marks marks, List<String> topics) {
        for (String topic : topics) {
            desk.clauses(topic, "no").forEach(marks::amber);
            Points.notSettled(desk, marks, topic);
        }
        if (topics.stream().allMatch(topic -> desk.says(topic, "yes"))) {
            desk.clauses(topics.get(0), "yes").forEach(marks::green);
        }
    }

    static void leg03(Desk desk, Marks marks) {
        desk.clauses("ip-indemnity", "none").forEach(marks::red);
        desk.clauses("ip-indemnity", "capped", "remedy-limited").forEach(marks::amber);
        desk.clauses("ip-indemnity", "present").forEach(marks::green);
        Points.notSettled(desk, marks, "ip-indemnity");
    }

    static void leg08(Desk desk, Marks marks) {
        desk.clauses("hiring-of-people", "none", "forbidden").forEach(marks::amber);
        desk.clauses("conversion-fee", "uncapped").forEach(marks::amber);
        Points.notSettled(desk, marks, "hiring-of-people");
        Points.notSettled(desk, marks, "conversion-fee");
        if (desk.says("conversion-fee", "none", "capped")) {
            desk.clauses("hiring-of-people", "agreed").forEach(marks::green);
        }
    }

    static void leg12(Desk desk, Marks marks) {
        boolean own = desk.says("source-hosting", "client");
        desk.clauses("source-hosting", "client").forEach(marks::green);
        desk.clauses("source-on-insolvency", "access").forEach(marks::green);
        if (!own) {
            desk.clauses("source-on-insolvency", "none").forEach(marks::red);
            Points.notSettled(desk, marks, "source-on-insolvency");
        }
        if (desk.says("source-on-insolvency", "escrow")) {
            desk.clauses("escrow-release-test", "no").forEach(marks::amber);
            if (!desk.settles("escrow-release-test")) {
                desk.clauses("source-on-insolvency", "escrow").forEach(marks::amber);
            } else if (desk.says("escrow-release-test", "yes")) {
                desk.clauses("source-on-insolvency", "escrow").forEach(marks::green);
            }
        }
    }
}
