package org.countersign.kit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.facts.Model;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.workbook.Book;
import org.countersign.workbook.Imprint;
import org.countersign.workbook.Tones;

/** The workbook of the kit: instructions, then a sheet for each kind of evidence that the model calls for. */
final class KitWorkbook {

    /** NB: a fixed day, so that the same vocabulary gives the same file. */
    private static final LocalDate LAID_OUT = LocalDate.of(2026, 1, 1);

    private KitWorkbook() {}

    static void write(Vocabulary vocabulary, Model model, OutputStream out) throws IOException {
        String word =
                model == Model.HYBRID ? "a hybrid engagement" : model.name().toLowerCase(Locale.ROOT);
        List<RegisterKind> registers = registers(vocabulary, model);
        try (Book book = new Book(imprint(word), new Tones(Map.of()))) {
            ReadMeSheet.add(book, word, registers);
            registers.forEach(register -> add(book, register, vocabulary, model));
            book.write(out);
        }
    }

    /** The registers that the model calls for. */
    static List<RegisterKind> registers(Vocabulary vocabulary, Model model) {
        return vocabulary.registers().values().stream()
                .filter(register ->
                        register.models().isEmpty() || register.models().contains(model.name()))
                .toList();
    }

    private static void add(Book book, RegisterKind register, Vocabulary vocabulary, Model model) {
        switch (register.shape()) {
            case TABLE -> RegisterSheet.add(book, register);
            case FORM -> FormSheet.add(book, register, model);
            case POINTS ->
                PointsSheet.add(
                        book,
                        register,
                        register.fact().equals("Clause") ? vocabulary.clauses().values() : vocabulary.kitQuestions(),
                        model);
        }
    }

    private static Imprint imprint(String model) {
        return new Imprint(
                "Countersign kit for " + model,
                "Checklist, vendor questionnaire and registers to fill in",
                List.of("vendor audit", "questionnaire", "checklist", model),
                LAID_OUT,
                "Countersign kit " + Kit.VERSION,
                Map.of("countersign-kit", Kit.VERSION));
    }
}
