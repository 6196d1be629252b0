/** The same work for programs: tokens, and JSON over HTTP under {@code /api/v1}. */
@NullMarked
package org.countersign.web.api;

import org.jspecify.annotations.NullMarked;
