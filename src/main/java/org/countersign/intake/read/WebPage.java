package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes the tables and the text out of a web page; a table that only lays out the page is text. */
final class WebPage implements NodeFilter {
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head", "noscript");
    private static final int SPAN = 1000;

    private final FoundTables tables;
    private final Lines lines;
    private final StringBuilder line = new StringBuilder();

    private WebPage(FoundTables tables, Lines lines) {
        this.tables = tables;
        this.lines = lines;
    }

    static void read(Element page, FoundTables tables, Lines lines) {
        WebPage reading = new WebPage(tables, lines);
        NodeTraversor.filter(reading, page);
        reading.endLine();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            line.append(text.getWholeText().replaceAll("\\s+", " "));
        } else if (node instanceof Element element) {
            if (UNSEEN.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            } else if (isTable(element)) {
                endLine();
                tables.add(rows(element));
                return FilterResult.SKIP_ENTIRELY;
            }
            begin(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            endLine();
        } else if (node instanceof Element element && element.normalName().matches("t[dh]")) {
            line.append(' ');
        }
        return FilterResult.CONTINUE;
    }

    private void begin(Element element) {
        if (element.isBlock() || element.normalName().equals("br")) {
            endLine();
        }
        Element list = element.parent();
        if (element.normalName().equals("li")
                && list != null
                && list.normalName().equals("ol")) {
            String start = list.attr("start");
            int first = start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
            line.append(first + element.elementSiblingIndex()).append(". ");
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().replaceAll(" +", " "));
        }
        line.setLength(0);
    }

    /** At least two rows of at least two cells, and no other table within. */
    private static boolean isTable(Element element) {
        return element.normalName().equals("table")
                && element.selectFirst("table table, td table, th table") == null
                && element.select("tr").stream()
                                .filter(row -> cells(row).size() > 1)
                                .count()
                        > 1;
    }

    private static Elements cells(Element row) {
        return row.select("> td, > th");
    }

    private static List<Row> rows(Element table) {
        List<SortedMap<Integer, Cell>> grid = new ArrayList<>();
        Elements found = table.select("tr");
        found.forEach(any -> grid.add(new TreeMap<>()));
        for (int i = 0; i < found.size(); i++) {
            int column = 0;
            for (Element cell : cells(found.get(i))) {
                column = place(grid, i, column, cell);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            grid.get(i).values().removeIf(Cell::isBlank);
            rows.add(new Row(i + 1, grid.get(i)));
        }
        return rows;
    }

    /** A cell over several rows stands in each of them, one over several columns in the first. */
    private static int place(List<SortedMap<Integer, Cell>> grid, int row, int from, Element cell) {
        int column = from;
        while (grid.get(row).containsKey(column)) {
            column++;
        }
        int wide = span(cell, "colspan");
        int last = Math.min(grid.size(), row + span(cell, "rowspan"));
        for (int i = row; i < last; i++) {
            for (int j = column; j < column + wide; j++) {
                grid.get(i).put(j, j == column ? Cell.words(null, cell.text()) : Cell.blank(null));
            }
        }
        return column + wide;
    }

    private static int span(Element cell, String name) {
        String span = cell.attr(name);
        return span.matches("[0-9]{1,6}") ? Math.max(1, Math.min(SPAN, Integer.parseInt(span))) : 1;
    }

    /** Whether it has a table that holds data. */
    static boolean holdsTable(Element page) {
        return page.select("table").stream().anyMatch(WebPage::isTable);
    }
}
