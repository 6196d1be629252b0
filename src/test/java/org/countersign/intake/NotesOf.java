package org.countersign.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a dossier in a Java of its own, without the right of the administrator to open every file. */
final class NotesOf {
    private static final String EVERY_FILE = "-dac_override,-dac_read_search";

    private NotesOf() {}

    /** Prints the outcome of each input and what was said about it. */
    public static void main(String[] dossier) {
        Dossiers.read(Path.of(dossier[0]))
                .inputs()
                .forEach(input -> System.out.println(input.file() + " " + input.outcome() + " " + input.notes()));
    }

    /** What it prints when somebody reads the dossier to whom the rights of its files apply. */
    static String readByAnybody(Path dossier, Path unreadable) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (Files.isReadable(unreadable)) {
            command.addAll(List.of("setpriv", "--bounding-set=" + EVERY_FILE, "--inh-caps=" + EVERY_FILE));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(), NotesOf.class.getName(), dossier.toString()));
        Process reading = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        reading.waitFor();
        return said;
    }

    private static String classPath() {
        // Surefire passes the class path in a jar of its own and keeps the plain one here.
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
