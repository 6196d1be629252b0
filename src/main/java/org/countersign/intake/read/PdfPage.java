package org.countersign.intake.read;

import java.util.List;
import java.util.stream.Collectors;

/** The words of a page as they stand on it. */
record PdfPage(int number, List<Line> lines) {

    /** Words side by side, from left to right. */
    record Line(float bottom, float size, List<Word> words) {

        /** The words in groups, parted where the gap is wider than any between two words of a sentence. */
        List<Word> groups() {
            java.util.ArrayList<Word> groups = new java.util.ArrayList<>();
            for (Word word : words) {
                Word last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
                if (last != null && word.left() - last.right() < size) {
                    groups.set(groups.size() - 1, last.and(word));
                } else {
                    groups.add(word);
                }
            }
            return groups;
        }

        String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /** Some text and how far it reaches. */
    record Word(float left, float right, String text) {

        Word and(Word next) {
            return new Word(left, Math.max(right, next.right), text + " " + next.text);
        }
    }
}
