/** Explains a colour, and the rules that did not give one, to somebody who does not program. */
@NullMarked
package org.countersign.workbench.why;

import org.jspecify.annotations.NullMarked;
