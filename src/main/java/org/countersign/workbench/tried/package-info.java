/** Tries the cases of a policy: what failed and at which condition, and what no case has tried. */
@NullMarked
package org.countersign.workbench.tried;

import org.jspecify.annotations.NullMarked;
