package org.countersign.intake.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How the second process is started: on the classes of the first, with little memory and no way out. */
record WorkerCommand(Path java, int megabytes) {

    /** Java's own program, as this process runs on it. */
    static WorkerCommand ofThisJava(int megabytes) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        String name = windows ? "java.exe" : "java";
        return new WorkerCommand(Path.of(System.getProperty("java.home"), "bin", name), megabytes);
    }

    /** The words of the command; whatever it writes goes to the folder. */
    List<String> words(Path scratch) throws IOException {
        Path hosts = Files.createFile(scratch.resolve("hosts"));
        return List.of(
                java.toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                // Chosen for a short run, as for the program itself: see docs/performance.md.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                // What Java itself has to say would stand among the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + scratch,
                "-D" + Worker.SCRATCH + "=" + scratch,
                // None of our classes opens a connection. Should a library try to, it finds no host by any name and
                // everything else leads to a proxy that is not there; Java offers no more than this.
                "-Djdk.net.hosts.file=" + hosts,
                "-DsocksProxyHost=0.0.0.0",
                "-DsocksProxyPort=9",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet=",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName());
    }
}
