package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** Answers what no command foresaw, in words for somebody who cannot mend it. */
final class Fault {

    private Fault() {}

    static int report(Throwable fault, PrintWriter err, boolean verbose) {
        if (fault instanceof IOException || fault instanceof UncheckedIOException) {
            err.println("countersign: a file could not be read or written: " + fault.getMessage());
            err.println("Nothing was left half-written. See that the folder exists and may be written, and try again.");
        } else {
            err.println("countersign: this is a fault of ours, not of your documents: " + summary(fault));
            err.println("Please report it with the version (--version) and what you asked for"
                    + (verbose
                            ? "."
                            : "; --verbose adds the details we need. Look through them before you send them."));
        }
        if (verbose) {
            fault.printStackTrace(err);
        }
        err.flush();
        return Exit.FAULT.code();
    }

    private static String summary(Throwable fault) {
        return fault.getClass().getSimpleName()
                + place(fault).map(frame -> " in " + frame).orElse("");
    }

    /** Our own line nearest to the fault; its message is left out, as it may quote a document. */
    private static Optional<StackTraceElement> place(Throwable fault) {
        return Arrays.stream(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.countersign."))
                .findFirst();
    }
}
