package org.countersign.cli;

/** What the program tells the shell, worst first: of several that hold, the first counts. */
public enum Exit {
    /** A fault of ours, or the disk refused. */
    FAULT(70),
    /** Wrong usage. */
    USAGE(2),
    /** The policy is invalid. */
    POLICY(5),
    /** There is nothing to audit. */
    NOTHING(3),
    /** Something is at or above what {@code --fail-on} names. */
    FINDINGS(1),
    /** Some input could not be read; the audit was still written and says so. */
    UNREAD(4),
    /** Nothing of the above. */
    OK(0);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The number that the shell sees. */
    public int code() {
        return code;
    }

    /** The one that counts when both hold. */
    public Exit or(Exit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
