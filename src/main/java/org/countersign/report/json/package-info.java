/** The published JSON format, version 1: these names and their order are a contract for programs. */
@NullMarked
package org.countersign.report.json;

import org.jspecify.annotations.NullMarked;
