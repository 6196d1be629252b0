package org.countersign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux tells of a process; nothing elsewhere. */
final class ProcFile {

    private static final long TICKS_A_SECOND = 100;

    private ProcFile() {}

    /** Milliseconds of processor time so far, of all threads; 0 where it cannot be told. */
    static long cpuMillis(String process) {
        String stat = read(process, "stat");
        if (stat.isEmpty()) {
            return 0;
        }
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 1000 / TICKS_A_SECOND;
    }

    /** The most memory it ever held, in megabytes; 0 where it cannot be told. */
    static long peakMegabytes(String process) {
        return read(process, "status")
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static String read(String process, String file) {
        try {
            return Files.readString(Path.of("/proc", process, file));
        } catch (IOException e) {
            return "";
        }
    }
}
