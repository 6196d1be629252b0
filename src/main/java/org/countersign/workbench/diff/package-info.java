/** Says in the words of the pages what differs between two versions of a policy. */
@NullMarked
package org.countersign.workbench.diff;

import org.jspecify.annotations.NullMarked;
