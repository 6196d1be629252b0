package org.countersign.intake.guard;

/** What kept a file from being read. */
public enum Obstacle {
    /** A password. */
    ENCRYPTED,
    /** It is of a kind that is not read, or not what its name says, or holds what no document of that kind should. */
    UNSUPPORTED,
    /** It, or what it unpacks to, is beyond a documented limit of size, of rows or of memory. */
    TOO_LARGE,
    /** It breaks off, or its parts do not fit. */
    DAMAGED,
    /** Reading it failed for a reason that lies with the program or the machine, such as a missing right, or took longer than is allowed. */
    FAULT
}
