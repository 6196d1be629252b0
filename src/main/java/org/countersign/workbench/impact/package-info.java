/** Says which reviews come out otherwise when another version of the policy judges them. */
@NullMarked
package org.countersign.workbench.impact;

import org.jspecify.annotations.NullMarked;
