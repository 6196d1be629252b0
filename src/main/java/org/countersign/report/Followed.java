package org.countersign.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What people decided about a finding up to the day of a report.
 *
 * @param status in the words of the workbook's list
 * @param assignee who sees to it; absent while nobody does
 * @param comment what was written about it last, and by whom; absent where nobody wrote anything
 */
public record Followed(
        String status,
        @Nullable String assignee,
        @Nullable LocalDate dueOn,
        @Nullable String comment) {}
