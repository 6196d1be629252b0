/** What is remarkable in a policy that is sound: what nothing uses, and values that get no colour or two. */
@NullMarked
package org.countersign.workbench.check;

import org.jspecify.annotations.NullMarked;
