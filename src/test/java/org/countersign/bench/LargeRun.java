package org.countersign.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.facts.Input;
import org.countersign.facts.Person;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.intake.guard.Guard;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Offered;
import org.countersign.intake.read.Notes;
import org.countersign.intake.worker.Quarantine;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the registers that are named, each by a library alone, then to tables, then to facts; takes the files. */
public final class LargeRun {
    private static final Vocabulary VOCABULARY = VocabularyReader.read(Path.of("rules"));

    private LargeRun() {}

    public static void main(String[] files) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "  %-20s %6s %8s %8s %6s %9s %6s  %s%n",
                "file",
                "MB",
                "bare ms",
                "read ms",
                "times",
                "facts ms",
                "times",
                "outcome");
        for (String file : files) {
            measure(Path.of(file));
        }
        System.out.printf(Locale.ROOT, "  peak of this process %d MB%n", ProcFile.peakMegabytes("self"));
    }

    private static void measure(Path file) throws IOException {
        long started = System.nanoTime();
        long rows = file.toString().endsWith(".csv") ? csv(file) : workbook(file);
        long bare = millis(started);
        started = System.nanoTime();
        tables(file);
        long read = millis(started);
        started = System.nanoTime();
        Dossier dossier = (Dossier) Intake.read(file, VOCABULARY);
        long facts = millis(started);
        System.out.printf(
                Locale.ROOT,
                "  %-20s %6.1f %8d %8d %6.1f %9d %6.1f  %s%n",
                file.getFileName(),
                Files.size(file) / 1e6,
                bare,
                read,
                (double) read / bare,
                facts,
                (double) facts / bare,
                outcome(dossier, rows));
    }

    /** Guarded and read into tables, the second process started and ended. */
    private static void tables(Path file) throws IOException {
        try (Quarantine quarantine = new Quarantine(Limits.USUAL)) {
            Guard.files(file, Limits.USUAL).forEach(offered -> {
                if (offered instanceof Offered.Opened opened) {
                    quarantine.read(opened.document(), new Notes());
                }
            });
        }
    }

    private static long millis(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static String outcome(Dossier dossier, long rows) {
        Input input = dossier.inputs().get(0);
        long people = dossier.facts().stream().filter(Person.class::isInstance).count();
        return input.outcome() + ", " + people + " people of " + rows + " rows"
                + (people > 0 ? "" : ": " + input.notes().get(0).what());
    }

    private static long csv(Path file) throws IOException {
        try (CsvReader<?> csv = CsvReader.builder().ofCsvRecord(file)) {
            return csv.stream().count();
        }
    }

    private static long workbook(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in);
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.mapToLong(row -> row.getCellCount() > 0 ? 1 : 0).sum();
        }
    }
}
