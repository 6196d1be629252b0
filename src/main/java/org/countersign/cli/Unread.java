package org.countersign.cli;

import org.countersign.audit.Audit;
import org.countersign.facts.Input;

/** Tells whether some input could not be read. */
final class Unread {

    private Unread() {}

    static Exit in(Audit audit) {
        return audit.inputs().stream().anyMatch(input -> input.outcome() == Input.Outcome.NOT_READ)
                ? Exit.UNREAD
                : Exit.OK;
    }
}
