/** The matrix of people: what the registers say of each, for the workbook and for pages alike. */
@NullMarked
package org.countersign.report.people;

import org.jspecify.annotations.NullMarked;
