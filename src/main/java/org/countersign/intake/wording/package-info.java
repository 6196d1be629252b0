/** Finds which question of the bank, or which point of the contract, words ask for. */
@NullMarked
package org.countersign.intake.wording;

import org.jspecify.annotations.NullMarked;
