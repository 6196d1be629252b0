/** Reads the checks of the rules folder, verifies and compiles them, and runs them over facts. */
@NullMarked
package org.countersign.policy;

import org.jspecify.annotations.NullMarked;
