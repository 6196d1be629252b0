/** What people do in a real browser, and what the pages look like there. */
@org.jspecify.annotations.NullMarked
package org.countersign.browser;
