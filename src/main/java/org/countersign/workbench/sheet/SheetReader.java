package org.countersign.workbench.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.countersign.policy.Check;
import org.countersign.policy.Policy;
import org.countersign.workbench.sheet.Cells.Line;
import org.countersign.workbench.sheet.Cells.Value;

/** Reads a decision sheet back: what it changes, or all that is wrong with it. */
public final class SheetReader {

    private static final Path SHEET = Path.of("thresholds.csv");

    private final Policy policy;
    private final List<String> problems = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final Map<Path, String> files = new LinkedHashMap<>();

    private SheetReader(Policy policy) {
        this.policy = policy;
    }

    public static SheetReading read(Policy policy, Path workbook) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            return new SheetReader(policy).read(book);
        } catch (POIXMLException | UnsupportedFileFormatException e) {
            return new SheetReading.Refused(
                    List.of(workbook + " is no Excel workbook (.xlsx) that can be read; export one anew"));
        }
    }

    private SheetReading read(XSSFWorkbook book) throws IOException {
        var state = book.getProperties().getCustomProperties().getProperty(DecisionSheet.STATE);
        if (state == null) {
            return refused("this is no decision sheet; \"countersign rules export\" writes one");
        } else if (!DecisionSheet.state(policy).equals(state.getLpwstr())) {
            return refused("the policy was changed since this sheet was exported from it, so that taking it over would"
                    + " undo that; export it anew and enter your changes there");
        }
        thresholds(Cells.of(book, DecisionSheet.THRESHOLDS));
        pages(Cells.of(book, DecisionSheet.CHECKS), Cells.of(book, DecisionSheet.TEXTS));
        if (problems.isEmpty()) {
            problems.addAll(new Rehearsal(policy, edits, files).problems());
        }
        return problems.isEmpty() ? new SheetReading.Sound(edits, files) : new SheetReading.Refused(problems);
    }

    private static SheetReading refused(String why) {
        return new SheetReading.Refused(List.of(why));
    }

    private void thresholds(Cells cells) throws IOException {
        CsvText text = DecisionSheet.thresholds(policy);
        List<List<String>> rows = text.rows();
        List<String> heads = rows.get(0);
        Set<String> seen = new HashSet<>();
        for (Line line : cells.lines()) {
            Optional<List<String>> row = rows.stream()
                    .skip(1)
                    .filter(each -> each.get(0).strip().equals(line.id()))
                    .findFirst();
            if (known(line, row.isPresent(), seen, "threshold", "thresholds.csv")) {
                for (int column = 1; column < heads.size(); column++) {
                    text = threshold(text, rows.indexOf(row.orElseThrow()), column, line);
                }
            }
        }
        changed(SHEET, text.toString());
    }

    private CsvText threshold(CsvText text, int row, int column, Line line) {
        String head = text.rows().get(0).get(column);
        String now = text.rows().get(row).get(column).strip();
        Value value = line.values().get(head);
        if (value == null || same(head, now, value) || refusesFormula(value)) {
            return text;
        } else if (head.equals("value") && number(value.text()).isEmpty()) {
            problems.add(value.cell() + ": \"" + value.text() + "\" is no number; write it with a point, such as 12.5");
            return text;
        }
        edits.add(new Edit(value.cell(), SHEET, line.id(), head, now, value.text()));
        return new CsvText(text.with(row, column, value.text()));
    }

    private static boolean same(String head, String now, Value value) {
        return head.equals("value")
                ? number(now).equals(number(value.text())) && !value.text().isEmpty()
                : now.equals(value.text()) && !value.formula();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text).stripTrailingZeros());
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void pages(Cells settings, Cells texts) throws IOException {
        Map<String, PageText> pages = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Line line : settings.lines()) {
            Optional<Check> check = check(line.id());
            if (known(line, check.isPresent(), seen, "check", "the folder of its area")) {
                page(check.orElseThrow(), line, pages);
            }
        }
        seen.clear();
        for (Line line : texts.lines()) {
            Optional<Check> check = check(line.id());
            if (known(line, check.isPresent(), seen, "check", "the folder of its area")) {
                text(check.orElseThrow(), line, pages);
            }
        }
        pages.forEach((id, page) -> changed(file(policy.check(id)), page.toString()));
    }

    private void page(Check check, Line line, Map<String, PageText> pages) throws IOException {
        for (Setting setting : Setting.values()) {
            Value value = line.values().get(setting.key());
            String now = setting.shown(check.page());
            if (value == null || (now.equals(value.text()) && !value.formula()) || refusesFormula(value)) {
                continue;
            } else if (setting.kind() == Setting.Kind.FLAG && !Setting.FLAGS.contains(value.text())) {
                problems.add(value.cell() + ": write yes or no, not \"" + value.text() + "\"");
                continue;
            }
            edits.add(new Edit(value.cell(), file(check), check.id(), setting.key(), now, value.text()));
            pages.put(check.id(), written(check, pages).with(setting, value.text()));
        }
    }

    private void text(Check check, Line line, Map<String, PageText> pages) throws IOException {
        Value value = line.values().get("text");
        String now = DecisionSheet.text(check.page());
        if (value == null || now.equals(value.text()) || refusesFormula(value)) {
            return;
        }
        edits.add(new Edit(value.cell(), file(check), check.id(), "text", now, value.text()));
        pages.put(check.id(), written(check, pages).withText(value.text()));
    }

    private PageText written(Check check, Map<String, PageText> pages) throws IOException {
        PageText known = pages.get(check.id());
        return known == null ? new PageText(read(file(check))) : known;
    }

    private boolean known(Line line, boolean isKnown, Set<String> seen, String what, String where) {
        String place = line.sheet() + "!A" + (line.row() + 1) + ": ";
        if (!isKnown) {
            problems.add(place + "there is no " + what + " \"" + line.id() + "\"; a new one is added in " + where);
        } else if (!seen.add(line.id())) {
            problems.add(place + "\"" + line.id() + "\" stands here for the second time");
            return false;
        }
        return isKnown;
    }

    private boolean refusesFormula(Value value) {
        if (value.formula()) {
            problems.add(value.cell() + ": this is a formula; write what it gives");
        }
        return value.formula();
    }

    private Optional<Check> check(String id) {
        return policy.checks().stream().filter(check -> check.id().equals(id)).findFirst();
    }

    private static Path file(Check check) {
        return Path.of(check.page().area(), check.id() + ".md");
    }

    private String read(Path file) throws IOException {
        return new String(Files.readAllBytes(policy.folder().resolve(file)), StandardCharsets.UTF_8);
    }

    private void changed(Path file, String text) {
        if (edits.stream().anyMatch(edit -> edit.file().equals(file))) {
            files.put(file, text);
        }
    }
}
