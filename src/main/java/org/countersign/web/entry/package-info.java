/** Who gets in, and what each may do. */
@NullMarked
package org.countersign.web.entry;

import org.jspecify.annotations.NullMarked;
