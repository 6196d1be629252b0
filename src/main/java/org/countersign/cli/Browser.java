package org.countersign.cli;

import java.awt.AWTError;
import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser of whoever sits at this machine. */
final class Browser {

    private Browser() {}

    /** Shows the address; where there is no screen or no browser, it was printed, and nothing more is to be said. */
    @SuppressWarnings("EmptyCatch")
    static void show(String address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
            }
        } catch (IOException | UnsupportedOperationException | AWTError | LinkageError e) {
            // As above.
        }
    }
}
