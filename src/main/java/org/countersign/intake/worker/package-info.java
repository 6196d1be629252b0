/** Parses what is not trusted in a second process, which can be ended when a file makes it hang or swell. */
@NullMarked
package org.countersign.intake.worker;

import org.jspecify.annotations.NullMarked;
