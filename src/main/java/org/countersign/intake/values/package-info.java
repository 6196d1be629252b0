/** Turns what stands in a cell into a date, a number, a yes or an option, or says why it cannot. */
@NullMarked
package org.countersign.intake.values;

import org.jspecify.annotations.NullMarked;
