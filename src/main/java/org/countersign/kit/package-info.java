/** Writes the blank kit that a client and a vendor fill in. */
@NullMarked
package org.countersign.kit;

import org.jspecify.annotations.NullMarked;
