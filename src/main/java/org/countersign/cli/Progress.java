package org.countersign.cli;

import java.io.PrintWriter;
import java.util.function.Consumer;

/** One line on a terminal that names the file being read, and is gone when all are. */
record Progress(PrintWriter screen, Terminal terminal) implements Consumer<String>, AutoCloseable {
    private static final String FROM_THE_LEFT = "\r\u001b[K";
    private static final int WIDTH = 60;

    /** The name came with the file, so nothing in it may steer the terminal. */
    @Override
    public void accept(String file) {
        String shown = file.replaceAll("\\p{C}", "?");
        String end = shown.substring(Math.max(0, shown.length() - WIDTH));
        say(FROM_THE_LEFT + "Reading " + end);
    }

    @Override
    public void close() {
        say(FROM_THE_LEFT);
    }

    private void say(String words) {
        if (terminal.progress()) {
            screen.print(words);
            screen.flush();
        }
    }
}
