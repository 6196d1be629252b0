/** The checks once more, written by hand in plain Java: what the rules are measured against, and compared with. */
@NullMarked
package org.countersign.bench.byhand;

import org.jspecify.annotations.NullMarked;
