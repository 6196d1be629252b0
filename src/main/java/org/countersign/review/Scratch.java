package org.countersign.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for as long as it is worked in. Who works there holds a lock, which ends with the process: so what was left by
 * one that was killed is known as such, and cleared away by the next.
 */
public final class Scratch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Scratch.class);
    private static final String NAME = "countersign-scratch";
    private static final String LOCK = "lock";

    /**
     * Those of this process, whose locks nobody here may look at: where locks are those of POSIX, a process that closes a
     * file has let go of all its locks on it, and another process would clear away what is worked in.
     */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private Scratch(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    public static Scratch open() throws IOException {
        Path folder = Files.createTempDirectory(NAME);
        OURS.add(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        return new Scratch(folder, lock);
    }

    /** Clears away what processes left in that folder of temporary files that were killed. */
    static void clear(Path temporary) {
        try (Stream<Path> all = Files.list(temporary)) {
            for (Path each : all.filter(Scratch::isLeft).toList()) {
                delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("What a killed process left could not be cleared away: {}", e.getMessage());
        }
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
        OURS.remove(folder);
    }

    /** Nobody works there: the lock is free. What has none was not even begun. */
    private static boolean isLeft(Path folder) {
        if (!folder.getFileName().toString().startsWith(NAME) || OURS.contains(folder)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (NoSuchFileException e) {
            return isOld(folder);
        } catch (IOException e) {
            return false;
        }
    }

    /** It was there before this process began, so that whoever made it had time enough to lock it. */
    private static boolean isOld(Path folder) {
        try {
            Instant changed = Files.getLastModifiedTime(folder).toInstant();
            return Files.isDirectory(folder)
                    && ProcessHandle.current()
                            .info()
                            .startInstant()
                            .filter(changed::isBefore)
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(lockLast(folder)).toList();
        } catch (NoSuchFileException e) {
            return; // somebody else cleared it away
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    /** Who is killed here leaves the lock as long as anything else, so that the next knows the folder as left. */
    static Comparator<Path> lockLast(Path folder) {
        Comparator<Path> inside = Comparator.reverseOrder();
        return Comparator.comparing((Path each) -> each.equals(folder.resolve(LOCK)) || each.equals(folder))
                .thenComparing(inside);
    }
}
