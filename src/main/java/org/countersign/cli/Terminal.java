package org.countersign.cli;

import java.util.Map;

/**
 * What may be sent to the two outputs besides plain words.
 *
 * @param colour stdout is a terminal that shows colours, and nobody asked for none
 * @param progress stderr is a terminal, so that a line may be written over
 */
public record Terminal(boolean colour, boolean progress) {

    /** No colours, no progress: for files, pipes and tests. */
    public static final Terminal PLAIN = new Terminal(false, false);

    /**
     * Judges by the environment.
     *
     * @param out whether stdout is a terminal
     * @param err whether stderr is a terminal
     */
    public static Terminal of(Map<String, String> environment, boolean out, boolean err) {
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colourless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out && !dumb && !colourless, err && !dumb);
    }

    /** Judges by this process: the launcher says what the outputs are, since Java cannot tell for each. */
    static Terminal ofProcess() {
        return of(
                System.getenv(),
                Boolean.getBoolean("countersign.terminal.out"),
                Boolean.getBoolean("countersign.terminal.err"));
    }

    /** The same without colours. */
    public Terminal plain() {
        return new Terminal(false, progress);
    }
}
