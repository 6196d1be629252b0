/** Inputs that nobody would think of, found by coverage; ./check tries the known ones, ./check deep looks for new ones. */
@NullMarked
package org.countersign.fuzz;

import org.jspecify.annotations.NullMarked;
