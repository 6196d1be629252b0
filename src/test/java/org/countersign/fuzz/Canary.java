package org.countersign.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What harmful rule texts try to do: call this class, set a property, make a file, start a thread, open a socket. */
public final class Canary {

    static final String PROPERTY = "countersign.canary";
    static final String FILE = "target/canary";
    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Code that kills it, without the semicolon that would end a statement. */
    static final List<String> HARM = List.of(
            "org.countersign.fuzz.Canary.kill()",
            "System.setProperty( \"" + PROPERTY + "\", \"dead\" )",
            "java.lang.System.setProperty( \"" + PROPERTY + "\", \"dead\" )",
            "new java.io.FileOutputStream( \"" + FILE + "\" )",
            "java.nio.file.Files.createFile( java.nio.file.Path.of( \"" + FILE + "\" ) )",
            "Runtime.getRuntime().exec( \"touch " + FILE + "\" )",
            "new java.net.ServerSocket( 0 ).getClass().forName( \"org.countersign.fuzz.Canary\" )",
            "\"\".getClass().forName( \"org.countersign.fuzz.Canary\" ).getMethod( \"kill\" ).invoke( null )");

    private Canary() {}

    /** Called by a rule that does what it must not. */
    public static boolean kill() {
        return CALLS.incrementAndGet() > 0;
    }

    static void settle() {
        CALLS.set(0);
        System.clearProperty(PROPERTY);
    }

    static void lives(Object... by) {
        assertThat(CALLS).as("code was called by %s", by).hasValue(0);
        assertThat(System.getProperty(PROPERTY))
                .as("a property was set by %s", by)
                .isNull();
        assertThat(Files.exists(Path.of(FILE))).as("a file was made by %s", by).isFalse();
    }
}
