package org.countersign.policy;

/** A rule fires again and again: it asks for pairs of facts that have nothing to do with one another. */
public final class FiresTooOften extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    FiresTooOften(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** Which rule it is, and what to do. */
    public Problem problem() {
        return problem;
    }
}
