package org.countersign.intake.read;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What a cell holds, as the document itself types it. */
public sealed interface Value {

    /** Nothing. */
    record Blank() implements Value {}

    /** Words, of which nothing more is known. */
    record Words(String words) implements Value {}

    /**
     * A number.
     *
     * @param percent it is shown as a percentage, so that 0.12 means 12 percent
     */
    record Amount(BigDecimal number, boolean percent) implements Value {}

    /**
     * A day, or a day with a time of an unknown zone.
     *
     * @param dayShown false when the document shows only month and year
     */
    record Moment(LocalDateTime at, boolean dayShown) implements Value {}

    /** True or false. */
    record Truth(boolean holds) implements Value {}

    /** Something that cannot be used, such as an error of a formula, with the reason. */
    record Fault(String why) implements Value {}
}
