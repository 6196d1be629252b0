/** The decision sheet: thresholds, settings and texts of a policy in a workbook, and back. */
@NullMarked
package org.countersign.workbench.sheet;

import org.jspecify.annotations.NullMarked;
