/** Reckons facts from facts: rates, averages, sums and differences that a rule only needs to look at. */
@NullMarked
package org.countersign.reckoning;

import org.jspecify.annotations.NullMarked;
