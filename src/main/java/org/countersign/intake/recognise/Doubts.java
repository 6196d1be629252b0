package org.countersign.intake.recognise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.facts.Excerpt;
import org.countersign.vocabulary.Field;

/**
 * What the headings of a table leave open about its columns, and what a person has settled of it.
 *
 * @param settled the columns of which a person has said which field they are
 * @param dropped the columns that a person has said are no field
 * @param open the columns that nobody has settled yet, with what they may be
 * @param numbering the columns that only number the rows
 * @param quotes the settlements, to be quoted by what is read through them
 */
record Doubts(
        Map<Integer, Field> settled,
        Set<Integer> dropped,
        Map<Integer, String> open,
        Set<Integer> numbering,
        List<Excerpt> quotes) {
    static final Doubts NONE = new Doubts(Map.of(), Set.of(), Map.of(), Set.of(), List.of());

    boolean leavesOut(int column) {
        return dropped.contains(column) || open.containsKey(column) || numbering.contains(column);
    }
}
