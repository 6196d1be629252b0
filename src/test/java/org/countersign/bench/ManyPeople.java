package org.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A whole audit of more people than any vendor sends, in one gigabyte. */
final class ManyPeople {

    private static final int PEOPLE = 50_000;

    private ManyPeople() {}

    static void measure() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("many-people");
        Path dossier = Files.createDirectory(folder.resolve("dossier"));
        Path out = Files.createDirectory(folder.resolve("out"));
        new LargeDossier(PEOPLE).write(dossier);
        List<String> flags = new ArrayList<>(Launcher.flags());
        flags.add("-Xmx1g");
        System.out.printf(Locale.ROOT, "%n# %,d people, five registers, with %s, milliseconds%n", PEOPLE, flags);
        ColdStart.printSteps(List.of(ColdStart.steps(flags, dossier, out)));
        LargeFiles.delete(dossier);
        LargeFiles.delete(out);
        Files.delete(folder);
    }
}
