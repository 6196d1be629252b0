package org.countersign.intake.settle;

import java.time.LocalDate;

/**
 * What a person answered to a query; it is evidence, so it carries a name and a date.
 *
 * @param ask the question as it was put
 * @param answer the value of one of the query's answers, or {@link Query#NONE}
 */
public record Settlement(String key, String ask, String answer, String by, LocalDate on) {

    public boolean isNone() {
        return answer.equals(Query.NONE);
    }
}
