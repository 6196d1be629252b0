/** Decides what may be opened, and opens it, before any parser sees it. */
@NullMarked
package org.countersign.intake.guard;

import org.jspecify.annotations.NullMarked;
