/** The same registers in any layout that people may choose, to see that they read the same or are asked about. */
@NullMarked
package org.countersign.intake.layouts;

import org.jspecify.annotations.NullMarked;
