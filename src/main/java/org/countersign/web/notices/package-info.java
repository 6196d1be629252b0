/** What people are told of without asking, on a page and, where that is set up, by mail and webhook. */
@NullMarked
package org.countersign.web.notices;

import org.jspecify.annotations.NullMarked;
