package org.countersign.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.function.IntFunction;

/** A sample's kit, and beside it five registers of so many invented people, a few of whom lack something. */
record LargeDossier(int people) {

    private static final LocalDate DAY = SampleFacts.AS_OF;
    private static final String VENDOR = "Northlight Example sp. z o.o.";

    void write(Path folder) throws IOException {
        Files.copy(Path.of("sample-contracts", "outstaffing-good", "northlight-kit.xlsx"), folder.resolve("kit.xlsx"));
        register(
                folder.resolve("roster.csv"),
                "Person id,Name,E-mail,Role,Seniority,Country,Start date,Employer",
                i -> "X-%d,Invented Person %d,p.%d@vendor.example,Developer,mid,PL,%s,%s"
                        .formatted(i, i, i, start(i), VENDOR));
        register(
                folder.resolve("ip assignments.csv"),
                "Person id,Name,Signed,Signed on,Assignee,Agreement",
                i -> "X-%d,Invented Person %d,%s,%s,%s,IPA-%d"
                        .formatted(i, i, but(i, 2), start(i).minusDays(5), VENDOR, i));
        register(
                folder.resolve("ndas.csv"),
                "Person id,Name,Kind,Signed,Signed on,Ends on",
                i -> "X-%d,Invented Person %d,individual,%s,%s,%s"
                        .formatted(i, i, but(i, 4), start(i).minusDays(5), DAY.plusDays(900)));
        register(
                folder.resolve("accounts.csv"),
                "Person id,Name,Account,System,MFA,SSO,Last login",
                i -> "X-%d,Invented Person %d,p.%d@vendor.example,git,%s,yes,%s"
                        .formatted(i, i, i, but(i, 2), DAY.minusDays(2)));
        register(
                folder.resolve("devices.csv"),
                "Person id,Name,Device id,Ownership,Managed,Encrypted,EDR",
                i -> "X-%d,Invented Person %d,D-%d,vendor,yes,yes,%s".formatted(i, i, i, but(i, 4)));
    }

    private void register(Path file, String heading, IntFunction<String> row) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(heading + "\n");
            for (int i = 1; i <= people; i++) {
                out.write(row.apply(i) + "\n");
            }
        }
    }

    private static LocalDate start(int i) {
        return DAY.minusDays(60 + new Random(i).nextInt(840));
    }

    /** Yes, but no for so many of a hundred. */
    private static String but(int i, int percent) {
        return new Random(31L * i + percent).nextInt(100) < percent ? "no" : "yes";
    }
}
