package org.countersign.intake.recognise;

import org.countersign.vocabulary.Field;

/** A column of a table that was recognised as a field; the label is its heading as written. */
record Column(Field field, int index, String label) {}
