/** Sets audits beside each other, as they were published: vendors on the same rows, and one review then and now. */
@NullMarked
package org.countersign.comparison;

import org.jspecify.annotations.NullMarked;
