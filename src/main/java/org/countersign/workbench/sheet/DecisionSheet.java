package org.countersign.workbench.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.countersign.policy.Check;
import org.countersign.policy.Fingerprint;
import org.countersign.policy.Page;
import org.countersign.policy.Policy;
import org.countersign.policy.lock.Lock;
import org.countersign.workbook.Book;
import org.countersign.workbook.Entry;
import org.countersign.workbook.Imprint;
import org.countersign.workbook.Tones;

/** Writes the thresholds, settings and texts of a policy as a workbook to decide in. */
public final class DecisionSheet {

    /** The custom property that says which state of the policy the workbook holds. */
    static final String STATE = "countersign-policy-state";

    static final String THRESHOLDS = "Thresholds";
    static final String CHECKS = "Checks";
    static final String TEXTS = "Texts";

    private static final List<String> OWNERS = List.of("legal", "procurement", "compliance", "security");
    private static final Map<String, Integer> WIDTHS =
            Map.of("key", 34, "value", 14, "unit", 24, "why", 60, "source", 60);
    private static final int WIDTH = 30;
    private static final int TEXT_WIDTH = 110;

    private final Policy policy;
    private final Book book;

    private DecisionSheet(Policy policy, Book book) {
        this.policy = policy;
        this.book = book;
    }

    public static void write(Policy policy, OutputStream out) throws IOException {
        try (Book book = new Book(imprint(policy), new Tones(Map.of()))) {
            DecisionSheet sheet = new DecisionSheet(policy, book);
            sheet.thresholds();
            sheet.checks();
            sheet.texts();
            book.write(out);
        }
    }

    /** By which a workbook knows the policy it was written from. */
    static String state(Policy policy) throws IOException {
        return Fingerprint.of(Lock.of(policy).text().getBytes(StandardCharsets.UTF_8));
    }

    /** The file of the thresholds as it lies there. */
    static CsvText thresholds(Policy policy) throws IOException {
        return new CsvText(
                new String(Files.readAllBytes(policy.folder().resolve("thresholds.csv")), StandardCharsets.UTF_8));
    }

    /** The text of a page as its cell shows it. */
    static String text(Page page) {
        return page.text().replace("\r\n", "\n");
    }

    private static Imprint imprint(Policy policy) throws IOException {
        return new Imprint(
                "Decision sheet: " + policy.name() + " " + policy.version(),
                "Thresholds, settings and texts",
                List.of("policy"),
                policy.effective(),
                "Change the yellow cells, then: countersign rules import",
                Map.of(STATE, state(policy)));
    }

    private void thresholds() throws IOException {
        List<List<String>> rows = thresholds(policy).rows();
        List<Grid.Head> heads = rows.get(0).stream()
                .map(name -> new Grid.Head(name, WIDTHS.getOrDefault(name, WIDTH), name.equals("key")))
                .toList();
        Grid grid = new Grid(
                book,
                THRESHOLDS,
                "Every number of the policy. Change the yellow cells; texts that name a number follow by themselves.",
                heads);
        int value = rows.get(0).indexOf("value");
        for (List<String> row : rows.subList(1, rows.size())) {
            if (row.size() == heads.size()) {
                List<Entry> entries =
                        new ArrayList<>(row.stream().map(Entry::text).toList());
                entries.set(value, Entry.count(new BigDecimal(row.get(value).strip())));
                grid.row(entries);
            }
        }
        grid.say(value, "A number; the reason for it belongs into why, where it comes from into source.");
        grid.finish(1);
    }

    private void checks() {
        List<Grid.Head> heads = new ArrayList<>(List.of(new Grid.Head("check", 10, true)));
        for (Setting setting : Setting.values()) {
            heads.add(new Grid.Head(setting.key(), setting.width(), false));
        }
        Grid grid = new Grid(
                book,
                CHECKS,
                "How each check is held. Change the yellow cells; raise since where a check gets another meaning.",
                heads);
        for (Check check : policy.checks()) {
            List<Entry> entries = new ArrayList<>(List.of(Entry.text(check.id())));
            for (Setting setting : Setting.values()) {
                entries.add(Entry.text(setting.shown(check.page())));
            }
            grid.row(entries);
        }
        int column = 1;
        for (Setting setting : Setting.values()) {
            guide(grid, setting, column++);
        }
        grid.finish(2);
    }

    private static void guide(Grid grid, Setting setting, int column) {
        if (setting.kind() == Setting.Kind.FLAG) {
            grid.offer(column, Setting.FLAGS, setting.note());
        } else if (setting == Setting.OWNER) {
            grid.offer(column, OWNERS, setting.note());
        } else {
            grid.say(column, setting.note());
        }
    }

    private void texts() {
        Grid grid = new Grid(
                book,
                TEXTS,
                "What each page says. Two stars on either side make words bold; a blank line parts paragraphs.",
                List.of(new Grid.Head("check", 10, true), new Grid.Head("text", TEXT_WIDTH, false)));
        policy.checks().forEach(check -> grid.row(List.of(Entry.text(check.id()), Entry.text(text(check.page())))));
        grid.finish(1);
    }
}
