/** The gates behind the one over rule texts: what compiled rules may refer to, and which classes they can see at all. */
@NullMarked
package org.countersign.policy.gate;

import org.jspecify.annotations.NullMarked;
