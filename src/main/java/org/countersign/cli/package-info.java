/** The command line: a front door without logic of its own. */
@NullMarked
package org.countersign.cli;

import org.jspecify.annotations.NullMarked;
