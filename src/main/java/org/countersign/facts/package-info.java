/** The vocabulary that rules speak: immutable facts, each of which knows where it was read. */
@NullMarked
package org.countersign.facts;

import org.jspecify.annotations.NullMarked;
