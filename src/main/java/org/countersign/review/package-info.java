/** Takes stored reviews through reading and audit, and files what comes of it. */
@NullMarked
package org.countersign.review;

import org.jspecify.annotations.NullMarked;
