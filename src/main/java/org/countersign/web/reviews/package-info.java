/** The list of reviews, opening one, and what a review holds. */
@NullMarked
package org.countersign.web.reviews;

import org.jspecify.annotations.NullMarked;
