/** Finds where the tables of a sheet lie and which rows head them. */
@NullMarked
package org.countersign.intake.regions;

import org.jspecify.annotations.NullMarked;
