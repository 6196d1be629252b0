/** Measures how long an audit takes and where the time goes; {@code ./check bench} runs it, no test is timed. */
@NullMarked
package org.countersign.bench;

import org.jspecify.annotations.NullMarked;
