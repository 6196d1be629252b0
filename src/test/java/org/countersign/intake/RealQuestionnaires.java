package org.countersign.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.countersign.RealFiles;

/** The real questionnaires, read where they lie: their words are not ours to copy. */
public final class RealQuestionnaires {
    public static final String CAIQ = "CSA_CAIQv4.0.3_blank_2024-06-03.xlsx";
    public static final String HECVAT = "EDUCAUSE_HECVAT_4.1.4_blank.xlsx";
    private static final String QUOTED = "('(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"|`[^`]*`)";
    private static final Pattern ENTRY = Pattern.compile("id:\\s*" + QUOTED + ",\\s*question:\\s*" + QUOTED
            + ",\\s*answer:\\s*" + QUOTED + ",\\s*explanation:\\s*" + QUOTED);
    private static final Pattern SIG =
            Pattern.compile("\"id\": \"sig_lite_([^\"]+)\".*?\"question_text\": \"([^\"]+)\"", Pattern.DOTALL);

    private RealQuestionnaires() {}

    /** A question of a vendor's filled questionnaire. */
    public record Filled(String id, String question, String answer, String explanation) {}

    public static Path file(String name) {
        return RealFiles.folder("questionnaires").resolve(name);
    }

    /** The filled questionnaire that stands in a file as objects of a program. */
    public static List<Filled> filled(String name) {
        return ENTRY.matcher(text(name))
                .results()
                .map(RealQuestionnaires::entry)
                .toList();
    }

    private static Filled entry(MatchResult found) {
        return new Filled(plain(found.group(1)), plain(found.group(2)), plain(found.group(3)), plain(found.group(4)));
    }

    private static String plain(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** The wordings of a questionnaire by the ids of its questions. */
    public static Map<String, String> wordings(String questionnaire) {
        return switch (questionnaire) {
            case "CAIQ" -> sheet(CAIQ, "CAIQv4.0.3");
            case "HECVAT" -> sheet(HECVAT, "Questions");
            case "VSA-CORE" -> byId(filled("fimil_vsa-core.ts"));
            case "VSA-FULL" -> byId(filled("fimil_vsa-full.ts"));
            case "MVSP" -> byId(filled("fimil_mvsp.ts"));
            case "INDU" -> delimited("indu_vendor_questionnaire.csv");
            default -> sig("ansvar_sig_lite_like.json");
        };
    }

    private static Map<String, String> byId(List<Filled> filled) {
        Map<String, String> wordings = new LinkedHashMap<>();
        filled.forEach(each -> wordings.put(each.id(), each.question()));
        return wordings;
    }

    private static Map<String, String> sheet(String name, String sheet) {
        Map<String, String> wordings = new LinkedHashMap<>();
        try (Workbook workbook = WorkbookFactory.create(file(name).toFile(), null, true)) {
            for (Row row : workbook.getSheet(sheet)) {
                DataFormatter formatter = new DataFormatter(java.util.Locale.ROOT);
                wordings.put(
                        formatter.formatCellValue(row.getCell(0)).strip(), formatter.formatCellValue(row.getCell(1)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return wordings;
    }

    private static Map<String, String> delimited(String name) {
        Map<String, String> wordings = new LinkedHashMap<>();
        text(name).lines().skip(1).map(line -> line.split(",")).forEach(cells -> wordings.put(cells[2], cells[4]));
        return wordings;
    }

    private static Map<String, String> sig(String name) {
        Map<String, String> wordings = new LinkedHashMap<>();
        SIG.matcher(text(name)).results().forEach(found -> wordings.put(found.group(1), found.group(2)));
        return wordings;
    }

    private static String text(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The labels of our own: which question of the bank a real wording asks. */
    public static List<String[]> labels() {
        List<String[]> labels = new ArrayList<>();
        try {
            Files.readAllLines(Path.of("src/test/resources/questions/labelled.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .forEach(line -> labels.add(line.split(",")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return labels;
    }
}
