/** Reads one file into tables and trees of cells that know their place. */
@NullMarked
package org.countersign.intake.read;

import org.jspecify.annotations.NullMarked;
