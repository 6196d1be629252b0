/** Turns files into facts, each with its source, and says what was not used. */
@NullMarked
package org.countersign.intake;

import org.jspecify.annotations.NullMarked;
