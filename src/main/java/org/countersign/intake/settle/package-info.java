/** What only a person can tell: the open questions of a reading, and the answers that a person gave. */
@NullMarked
package org.countersign.intake.settle;

import org.jspecify.annotations.NullMarked;
