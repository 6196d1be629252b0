package org.countersign.intake.recognise;

import org.countersign.vocabulary.Field;

/**
 * A column of a table that was recognised as a field.
 *
 * @param label its heading as written
 * @param type of the component that the field fills
 */
record Column(Field field, int index, String label, Class<?> type) {}
