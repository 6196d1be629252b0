package org.countersign.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts Java anew for one measurement. */
final class Launcher {

    private Launcher() {}

    /** The flags that the script {@code countersign} gives to Java, read from it. */
    static List<String> flags() throws IOException {
        return Files.readAllLines(Path.of("countersign")).stream()
                .filter(line -> line.startsWith("exec \"$java\""))
                .flatMap(line -> Arrays.stream(line.split(" ", -1)))
                .filter(word -> word.startsWith("-XX:") || word.startsWith("-Xshare:"))
                .toList();
    }

    /** The command that runs a class of this package on the installed program. */
    static List<String> command(Class<?> main, List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", "lib/countersign.jar" + File.pathSeparator + "target/test-classes"));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** Runs it to its end, with our own output. */
    static void run(Class<?> main, List<String> flags, List<String> arguments)
            throws IOException, InterruptedException {
        int code = new ProcessBuilder(command(main, flags, arguments))
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(main.getSimpleName() + " ended with " + code);
        }
    }
}
