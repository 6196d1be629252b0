/** Joins rows to people and documents to one engagement, and never in silence. */
@NullMarked
package org.countersign.intake.join;

import org.jspecify.annotations.NullMarked;
