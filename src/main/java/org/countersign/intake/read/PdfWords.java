package org.countersign.intake.read;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Asks the library for words and their places, page by page. */
final class PdfWords extends PDFTextStripper {
    /** How much two words of one line may differ in height, in parts of the size of their letters. */
    private static final float SAME_LINE = 0.4f;

    private final List<PdfPage> pages = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();

    private record Placed(float bottom, float size, PdfPage.Word word) {}

    private PdfWords() {
        setSortByPosition(true);
    }

    static List<PdfPage> of(PDDocument pdf) throws IOException {
        PdfWords words = new PdfWords();
        words.writeText(pdf, Writer.nullWriter());
        return words.pages;
    }

    /** The library calls a word what it found without a space in between; some programs put whole lines into one. */
    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        int start = 0;
        for (int i = 0; i <= positions.size(); i++) {
            if (i == positions.size() || positions.get(i).getUnicode().isBlank()) {
                place(positions.subList(start, i));
                start = i + 1;
            }
        }
    }

    private void place(List<TextPosition> letters) {
        if (letters.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.getUnicode()));
        TextPosition first = letters.get(0);
        TextPosition last = letters.get(letters.size() - 1);
        placed.add(new Placed(
                first.getYDirAdj(),
                Math.max(1, first.getHeightDir() > 0 ? first.getFontSizeInPt() : 1),
                new PdfPage.Word(
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        text.toString().replace('\u00a0', ' ').strip())));
    }

    @Override
    protected void writePageEnd() {
        pages.add(new PdfPage(getCurrentPageNo(), lines()));
        placed.clear();
    }

    private List<PdfPage.Line> lines() {
        List<PdfPage.Line> lines = new ArrayList<>();
        List<Placed> line = new ArrayList<>();
        placed.removeIf(word -> word.word().text().isEmpty());
        placed.sort(Comparator.comparing(Placed::bottom));
        for (Placed word : placed) {
            Placed first = line.isEmpty() ? word : line.get(0);
            if (word.bottom() - first.bottom() > SAME_LINE * Math.max(first.size(), word.size())) {
                lines.add(line(line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static PdfPage.Line line(List<Placed> words) {
        float size = (float) words.stream().mapToDouble(Placed::size).max().orElse(1);
        return new PdfPage.Line(
                words.get(0).bottom(),
                size,
                words.stream()
                        .map(Placed::word)
                        .sorted(Comparator.comparing(PdfPage.Word::left))
                        .toList());
    }
}
