/** What was read of a review's documents, and what only a person can settle. */
@NullMarked
package org.countersign.web.reading;

import org.jspecify.annotations.NullMarked;
