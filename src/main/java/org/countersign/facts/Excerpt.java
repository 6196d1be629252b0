package org.countersign.facts;

import org.jspecify.annotations.Nullable;

/**
 * The value of one field as it stands in the document; a blank one has an empty text, because the blank is evidence.
 *
 * @param cell its address on a sheet, such as {@code F7}; absent where the document has no cells
 * @param identifies whether the field says which row this is, so that every quote of the row repeats it
 */
public record Excerpt(String field, String label, @Nullable String cell, String text, boolean identifies) {}
