package org.countersign.workbench.tried;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Waits for files of a folder, and of the folders in it, to be saved. */
public final class Saves implements AutoCloseable {

    /** An editor saves in several steps: what follows so soon belongs to the same save. */
    private static final int SAME_SAVE_MILLIS = 60;

    /** Other files are the editor's own. */
    private static final Pattern POLICY_FILE = Pattern.compile("[^.~].*\\.(?:md|drl|yaml|csv)");

    private final WatchService service;

    public Saves(Path folder) throws IOException {
        service = folder.getFileSystem().newWatchService();
        try (Stream<Path> folders = Files.walk(folder, 1)) {
            for (Path each : folders.filter(Files::isDirectory).toList()) {
                each.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
            }
        }
    }

    /** The names of the files of a policy that were saved next; empty once this is closed. */
    public Set<String> next() throws InterruptedException {
        try {
            Set<String> names = new TreeSet<>();
            while (names.isEmpty()) {
                WatchKey key = service.take();
                while (key != null) {
                    key.pollEvents().stream()
                            .map(event -> String.valueOf(event.context()))
                            .filter(name -> POLICY_FILE.matcher(name).matches())
                            .forEach(names::add);
                    key.reset();
                    key = service.poll(SAME_SAVE_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            return names;
        } catch (ClosedWatchServiceException e) {
            return Set.of();
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}
