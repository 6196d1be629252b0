package org.countersign.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.countersign.cli.Main;

/** Measures a site on which 50 people read and 10 send documents at once, and pages beside documents that are large. */
public final class LoadRun {
    private static final int READERS = 50;
    private static final int SENDERS = 10;
    /** Both compilers, as the launcher has it for what runs long. */
    static final List<String> FLAGS = List.of("-Xmx768m", "-XX:TieredStopAtLevel=4");

    private static final Path SAMPLES = Path.of("sample-contracts");

    private LoadRun() {}

    /** Takes for how many seconds people read, and how many rows the large roster has. */
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("countersign-load");
        boolean errors;
        try (SiteProcess site = open(folder)) {
            boolean underLoad = underLoad(site, seconds);
            boolean besideLarge = besideLarge(site, folder, Integer.parseInt(arguments[1]));
            boolean manyLarge = manyLarge(site, folder);
            errors = underLoad || besideLarge || manyLarge;
        }
        if (errors) {
            throw new IOException("some pages failed");
        }
    }

    /** The site as the command opens it, with the bundled rules. */
    static SiteProcess open(Path folder) throws IOException, InterruptedException {
        SiteProcess site = SiteProcess.start(
                Files.createDirectory(folder.resolve("temporary")),
                FLAGS,
                Main.class,
                List.of("serve", "--port", "0", "--data", folder.resolve("data").toString(), "--rules", "rules"));
        site.enter();
        return site;
    }

    private static boolean underLoad(SiteProcess site, int seconds) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        try (Crew crew = new Crew(site.visitor(), latencies)) {
            for (String sample : List.of("outstaffing-bad", "hybrid", "outsourcing-good")) {
                crew.reviewed(sample, Crew.in(SAMPLES.resolve(sample)));
            }
            crew.readAll(2);
            costs("the pages of three reviews", site, crew);
            crew.read(READERS);
            Thread.sleep(3000);
            crew.upload(SENDERS, Crew.in(SAMPLES.resolve("hybrid")), false);
            Thread.sleep(seconds * 1000L);
        }
        System.out.printf(
                Locale.ROOT,
                "%n# %d people read, each page for a second, while %d dossiers are sent at once and judged; %d s, %s%n",
                READERS,
                SENDERS,
                seconds,
                FLAGS);
        latencies.print();
        return !latencies.errors().isEmpty();
    }

    private static boolean besideLarge(SiteProcess site, Path folder, int rows)
            throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        Map<String, Path> large = Map.of("contract.pdf", contract(folder, 500), "roster.csv", roster(folder, rows));
        try (Crew crew = new Crew(site.visitor(), latencies)) {
            crew.reviewed("small", Crew.in(SAMPLES.resolve("hybrid")));
            crew.read(READERS);
            long began = System.nanoTime();
            crew.reviewed("large", large);
            System.out.printf(
                    Locale.ROOT,
                    "%n# %d people read beside a contract of 500 pages and a roster of %d rows, judged in %d s, and then"
                            + " its pages too%n",
                    READERS,
                    rows,
                    (System.nanoTime() - began) / 1_000_000_000);
            Thread.sleep(30_000);
        }
        latencies.print();
        return !latencies.errors().isEmpty();
    }

    /** The processor's time of the site for a page, which says the same on a machine that is busy with other things. */
    private static void costs(String what, SiteProcess site, Crew crew) throws IOException, InterruptedException {
        long before = site.cpuMillis();
        int pages = crew.readAll(5);
        System.out.printf(
                Locale.ROOT,
                "%n# %s: %.1f ms of processor time each%n",
                what,
                (site.cpuMillis() - before) / (double) pages);
    }

    private static boolean manyLarge(SiteProcess site, Path folder) throws IOException, InterruptedException {
        Latencies latencies = new Latencies();
        byte[] bytes = new byte[40 * 1024 * 1024];
        new Random(1).nextBytes(bytes);
        Path file = Files.write(folder.resolve("recording.bin"), bytes);
        try (Crew crew = new Crew(site.visitor(), latencies)) {
            crew.upload(SENDERS, Map.of("recording.bin", file), false);
        }
        System.out.printf(Locale.ROOT, "%n# %d documents of 40 MB at once, %s%n", SENDERS, FLAGS);
        latencies.print();
        return !latencies.errors().isEmpty();
    }

    private static Path roster(Path folder, int rows) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i ->
                        "P-%d,Invented Person %d,p.%d@vendor.example,Developer,mid,PL,2025-01-01".formatted(i, i, i))
                .collect(Collectors.joining("\n", "Person id,Name,E-mail,Role,Seniority,Country,Start date\n", "\n"));
        return Files.writeString(folder.resolve("roster.csv"), text);
    }

    private static Path contract(Path folder, int pages) throws IOException {
        Path file = folder.resolve("contract.pdf");
        try (PDDocument document = new PDDocument()) {
            PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            for (int number = 1; number <= pages; number++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream text = new PDPageContentStream(document, page)) {
                    text.beginText();
                    text.setFont(font, 10);
                    text.newLineAtOffset(50, 740);
                    for (int line = 1; line <= 45; line++) {
                        text.showText(number + "." + line + " The Supplier shall, within thirty (30) days of notice,"
                                + " deliver what this invented clause asks for.");
                        text.newLineAtOffset(0, -15);
                    }
                    text.endText();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }
}
