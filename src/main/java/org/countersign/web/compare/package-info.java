/** Vendors side by side, and a review against what it was. */
@NullMarked
package org.countersign.web.compare;

import org.jspecify.annotations.NullMarked;
