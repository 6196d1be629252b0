/** What all pages stand on: templates, permissions, and what they take from the store. */
@NullMarked
package org.countersign.web.page;

import org.jspecify.annotations.NullMarked;
