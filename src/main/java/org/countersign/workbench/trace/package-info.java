/** Goes through a rule condition by condition, to say where it stopped. */
@NullMarked
package org.countersign.workbench.trace;

import org.jspecify.annotations.NullMarked;
