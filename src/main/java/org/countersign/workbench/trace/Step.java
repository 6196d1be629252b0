package org.countersign.workbench.trace;

import java.util.List;

/**
 * One condition of a rule that was gone through.
 *
 * @param tried the facts by which it held or did not; for a condition that did not, those that came nearest
 * @param among how many facts of the type there were
 */
public record Step(Condition condition, Outcome outcome, List<Tried> tried, int among) {

    /** How far it came. */
    public enum Outcome {
        HELD,
        FAILED,
        /** An earlier condition had failed. */
        NOT_REACHED
    }
}
