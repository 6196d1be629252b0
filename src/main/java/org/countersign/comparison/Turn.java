package org.countersign.comparison;

/** Which way a finding went from one audit to the next. */
public enum Turn {
    NEW("New"),
    WORSE("Worse"),
    BETTER("Better"),
    GONE("Gone"),
    UNCHANGED("Unchanged");

    private final String word;

    Turn(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
