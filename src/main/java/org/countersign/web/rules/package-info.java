/** The catalogue of checks and their rules. */
@NullMarked
package org.countersign.web.rules;

import org.jspecify.annotations.NullMarked;
