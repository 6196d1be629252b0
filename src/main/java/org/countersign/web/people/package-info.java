/** The people of a review, each with what was found about them. */
@NullMarked
package org.countersign.web.people;

import org.jspecify.annotations.NullMarked;
