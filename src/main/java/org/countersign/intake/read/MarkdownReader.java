package org.countersign.intake.read;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.countersign.intake.guard.Document;
import org.jsoup.Jsoup;

/** Reads Markdown: its tables, and its paragraphs under the number of the line on which they begin. */
final class MarkdownReader implements Reader {
    private static final String KIND = "document";
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(100)
            .build();

    @Override
    public Contents read(Document document, Notes notes) {
        FoundTables tables = new FoundTables(document.path());
        Lines lines = new Lines(document.path());
        PARSER.parse(PlainText.of(document, notes)).accept(new Taking(tables, lines));
        return new Contents.Legible(KIND, tables.list(), List.of(), lines.prose());
    }

    /** Takes one block after the other. */
    private static final class Taking extends AbstractVisitor {
        private final FoundTables tables;
        private final Lines lines;

        Taking(FoundTables tables, Lines lines) {
            this.tables = tables;
            this.lines = lines;
        }

        @Override
        public void visit(Paragraph paragraph) {
            lines.add(line(paragraph), null, number(paragraph) + MarkdownText.of(paragraph));
        }

        @Override
        public void visit(Heading heading) {
            lines.add(line(heading), null, MarkdownText.of(heading));
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code, code.getLiteral(), 1);
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code, code.getLiteral(), 0);
        }

        @Override
        public void visit(HtmlBlock html) {
            WebPage.read(Jsoup.parseBodyFragment(html.getLiteral()), tables, lines);
        }

        @Override
        public void visit(CustomBlock block) {
            if (block instanceof TableBlock) {
                Rows rows = new Rows();
                block.accept(rows);
                tables.add(rows.found);
            }
        }

        private void code(Node block, String text, int fence) {
            List<String> written = text.lines().toList();
            for (int i = 0; i < written.size(); i++) {
                lines.add(line(block) + fence + i, null, written.get(i));
            }
        }

        /** What stands before the first paragraph of a numbered item. */
        private static String number(Paragraph paragraph) {
            if (paragraph.getPrevious() != null
                    || !(paragraph.getParent() instanceof ListItem item)
                    || !(item.getParent() instanceof OrderedList list)) {
                return "";
            }
            Integer start = list.getMarkerStartNumber();
            int number = start == null ? 1 : start;
            for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
                number++;
            }
            return number + (list.getMarkerDelimiter() == null ? "." : list.getMarkerDelimiter()) + " ";
        }
    }

    /** Takes the rows of a table. */
    private static final class Rows extends AbstractVisitor {
        private final List<Row> found = new ArrayList<>();

        @Override
        public void visit(CustomNode node) {
            if (node instanceof TableRow) {
                SortedMap<Integer, Cell> cells = new TreeMap<>();
                int column = 0;
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    Cell cell = Cell.words(null, child instanceof TableCell ? MarkdownText.of(child) : "");
                    if (!cell.isBlank()) {
                        cells.put(column, cell);
                    }
                    column++;
                }
                found.add(new Row(line(node), cells));
            } else {
                visitChildren(node);
            }
        }
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
