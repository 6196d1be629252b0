/** Lays out Excel workbooks: typed cells, tables, links and print set-up, the same bytes for the same content. */
@NullMarked
package org.countersign.workbook;

import org.jspecify.annotations.NullMarked;
