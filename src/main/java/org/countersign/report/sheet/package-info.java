/** The sheets of the workbook, one type each. */
@NullMarked
package org.countersign.report.sheet;

import org.jspecify.annotations.NullMarked;
