package org.countersign.web.notices;

import org.countersign.store.Notice;

/** A way by which notices leave this machine, where the file of the installation says so. */
public interface Way {

    String name();

    /** Sends it, or says why it did not go. */
    void send(Notice notice) throws NotSent;

    /** It did not go; a later try may. */
    final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;

        public NotSent(String why, Throwable cause) {
            super(why, cause);
        }

        public NotSent(String why) {
            super(why);
        }
    }
}
