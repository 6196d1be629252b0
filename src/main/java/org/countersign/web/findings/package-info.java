/** The findings of a review, and what people do about them. */
@NullMarked
package org.countersign.web.findings;

import org.jspecify.annotations.NullMarked;
