/** Says of a policy whether it is the one that somebody approved. */
@NullMarked
package org.countersign.policy.lock;

import org.jspecify.annotations.NullMarked;
