/** Writes an audit as a workbook, as JSON and as a summary for the terminal. */
@NullMarked
package org.countersign.report;

import org.jspecify.annotations.NullMarked;
