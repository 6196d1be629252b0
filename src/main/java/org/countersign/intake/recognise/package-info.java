/** Tells which table is which register, which column is which field and which line is which question. */
@NullMarked
package org.countersign.intake.recognise;

import org.jspecify.annotations.NullMarked;
