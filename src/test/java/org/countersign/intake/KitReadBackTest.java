package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.VOCABULARY;
import static org.countersign.intake.Dossiers.facts;
import static org.countersign.intake.Dossiers.only;
import static org.countersign.intake.Dossiers.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.facts.Answer;
import org.countersign.facts.Clause;
import org.countersign.facts.Engagement;
import org.countersign.facts.Input;
import org.countersign.facts.Model;
import org.countersign.facts.Part;
import org.countersign.facts.Register;
import org.countersign.facts.Reply;
import org.countersign.facts.Vendor;
import org.countersign.intake.recognise.FactTypes;
import org.countersign.kit.Kit;
import org.countersign.vocabulary.Field;
import org.countersign.vocabulary.Point;
import org.countersign.vocabulary.RegisterKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KitReadBackTest {

    @TempDir
    Path folder;

    @BeforeEach
    void layOutTheKit() throws IOException {
        Kit.write(VOCABULARY, Model.HYBRID, folder);
    }

    @Test
    void aBlankKitHoldsNoFactAndNoRegister() {
        Dossier dossier = read(folder);

        assertThat(dossier.facts()).hasSize(2).hasOnlyElementsOfTypes(Engagement.class, Vendor.class);
        assertThat(dossier.inputs())
                .extracting(Input::outcome)
                .doesNotContain(Input.Outcome.NOT_READ, Input.Outcome.PARTLY);
    }

    @Test
    void aFilledKitIsReadBackEntirely() throws IOException {
        fill();
        Dossier dossier = read(folder);

        Map<String, Integer> rows = new TreeMap<>();
        facts(dossier, Register.class).forEach(register -> rows.put(register.name(), register.rows()));
        assertThat(rows.keySet()).isEqualTo(new TreeSet<>(VOCABULARY.registers().keySet()));
        assertThat(only(folder, Engagement.class)).hasNoNullFieldsOrProperties();
        assertThat(only(folder, Vendor.class)).hasNoNullFieldsOrProperties();
        assertThat(facts(dossier, Part.class)).extracting(Part::part).containsExactly("project", "team");
        assertThat(facts(dossier, Part.class))
                .allSatisfy(part -> assertThat(part).hasNoNullFieldsOrProperties());
        assertThat(facts(dossier, Answer.class))
                .extracting(Answer::question)
                .containsExactlyInAnyOrderElementsOf(
                        VOCABULARY.kitQuestions().stream().map(Point::id).toList());
        assertThat(facts(dossier, Answer.class))
                .extracting(Answer::reply)
                .doesNotContain(Reply.UNANSWERED, Reply.UNCLEAR);
        assertThat(facts(dossier, Clause.class))
                .extracting(Clause::topic)
                .containsExactlyInAnyOrderElementsOf(VOCABULARY.clauses().keySet());
        assertThat(facts(dossier, Clause.class))
                .allSatisfy(clause -> assertThat(clause.position()).isNotNull());
    }

    @Test
    void everyFieldOfATableOfTheKitReachesItsFact() throws IOException {
        fill();
        Dossier dossier = read(folder);

        for (RegisterKind kind : VOCABULARY.registers().values()) {
            if (kind.shape() == RegisterKind.Shape.TABLE && !kind.fact().equals("Person")) {
                List<?> facts = facts(dossier, FactTypes.of(kind));
                assertThat(facts).as(kind.id()).hasSize(1);
                assertThat(facts.get(0)).as(kind.id()).hasNoNullFieldsOrPropertiesExcept(joined(kind));
            }
        }
    }

    /** A row that names nobody on the roster has no person, and a day that is read has no open one; the rest is filled in. */
    private static String[] joined(RegisterKind kind) {
        return switch (kind.fact()) {
            case "Nda" -> new String[] {"person", "signedOnOpen"};
            case "IpAssignment" -> new String[] {"signedOnOpen"};
            default -> new String[0];
        };
    }

    private void fill() throws IOException {
        Path file = folder.resolve("countersign-kit-hybrid.xlsx");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            VOCABULARY.registers().values().forEach(kind -> fill(workbook.getSheet(kind.title()), kind));
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private static void fill(Sheet sheet, RegisterKind kind) {
        switch (kind.shape()) {
            case TABLE -> put(sheet, 3, kind.fields(), kind);
            case FORM -> form(sheet, kind);
            case POINTS -> points(sheet, kind);
        }
    }

    private static void put(Sheet sheet, int row, List<Field> fields, RegisterKind kind) {
        for (int column = 0; column < fields.size(); column++) {
            set(sheet, row, column, sample(kind, fields.get(column)));
        }
    }

    private static void form(Sheet sheet, RegisterKind kind) {
        int columns = Math.max(1, kind.columns().size());
        for (int i = 0; i < kind.fields().size(); i++) {
            for (int column = 0; column < columns; column++) {
                set(sheet, 3 + i, 2 + column, sample(kind, kind.fields().get(i)));
            }
        }
    }

    private static void points(Sheet sheet, RegisterKind kind) {
        Map<String, Point> bank = kind.fact().equals("Clause") ? VOCABULARY.clauses() : VOCABULARY.questions();
        for (int row = 3; row <= sheet.getLastRowNum(); row++) {
            Point point = bank.get(sheet.getRow(row).getCell(0).getStringCellValue());
            set(sheet, row, 2, reply(point));
            if (kind.fact().equals("Clause") && point.unit() != null) {
                set(sheet, row, 3, 30);
            }
        }
    }

    private static Object reply(Point point) {
        return switch (point.type()) {
            case "choice" -> point.options().words().keySet().iterator().next();
            case "number" -> 12;
            case "text" -> "In words";
            case "date" -> LocalDate.of(2026, 1, 31);
            default -> "Yes";
        };
    }

    /** Something that fits the field: its first option, or a value of its type. */
    private static Object sample(RegisterKind kind, Field field) {
        if (!field.options().isAny()) {
            return field.options().words().keySet().iterator().next();
        }
        Class<?> type = FactTypes.ofField(kind, field.name());
        return switch (type.getSimpleName()) {
            case "LocalDate" -> late(field) ? LocalDate.of(2027, 1, 31) : LocalDate.of(2026, 1, 31);
            case "OffsetDateTime" -> "2027-01-31 17:00 +01:00";
            case "Boolean" -> "Yes";
            case "BigDecimal", "Integer" -> 12;
            default -> word(field);
        };
    }

    private static boolean late(Field field) {
        return Set.of("end", "lastDay", "endsOn", "periodEnd", "expiresOn", "to", "revokedOn")
                .contains(field.name());
    }

    private static String word(Field field) {
        return switch (field.name()) {
            case "country", "governingLaw" -> "PL";
            case "currency" -> "USD";
            case "id", "person" -> "P-001";
            case "name" -> "Ola Próbna";
            case "email" -> "ola@vendor.example";
            default -> "Some words";
        };
    }

    private static void set(Sheet sheet, int row, int column, Object value) {
        var cell = (sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row)).getCell(column);
        var there = cell != null ? cell : sheet.getRow(row).createCell(column);
        if (value instanceof LocalDate date) {
            there.setCellValue(date);
        } else if (value instanceof Integer number) {
            there.setCellValue(number);
        } else {
            there.setCellValue(value.toString());
        }
    }
}
