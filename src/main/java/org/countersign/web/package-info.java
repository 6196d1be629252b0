/** The front door for browsers: pages for a review, and nothing that decides. */
@NullMarked
package org.countersign.web;

import org.jspecify.annotations.NullMarked;
