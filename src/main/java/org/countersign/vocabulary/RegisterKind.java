package org.countersign.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of evidence that is read as a table or a form.
 *
 * @param called other names for it, by which a sheet or a group of columns may be headed
 * @param fact the simple name of the fact that a row becomes
 * @param columns for a form with several columns of values: the column's word with others that mean the same
 * @param models the engagement models for which the kit asks for it; empty means all
 */
public record RegisterKind(
        String id,
        String title,
        List<String> called,
        String fact,
        Shape shape,
        String about,
        Set<String> models,
        Map<String, List<String>> columns,
        List<Field> fields) {

    /** How its rows are laid out. */
    public enum Shape {
        /** One row a fact. */
        TABLE,
        /** One row a field, with its value beside it. */
        FORM,
        /** One row a question or contract point. */
        POINTS
    }
}
