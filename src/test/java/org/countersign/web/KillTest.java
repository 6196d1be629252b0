package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is killed again and again while somebody works on it; a subclass for each database. */
abstract class KillTest {
    /** A hundred in {@code ./check deep}. */
    private static final int KILLS = Boolean.getBoolean("countersign.deep") ? 100 : 10;

    private static final int LATEST_MILLIS = 1500;
    private static final int LATEST_OF_A_PUBLICATION = 400;

    @TempDir
    private Path folder;

    /** Opens the same database in a process again and again. */
    abstract SiteProcess start(Path home, Path temporary) throws IOException, InterruptedException;

    @Test
    void whatWasAcknowledgedIsThereAndWorkGoesOn() throws Exception {
        long seed = Long.getLong("countersign.seed", System.nanoTime());
        System.out.println(getClass().getSimpleName() + ": -Dcountersign.seed=" + seed);
        Random random = new Random(seed);
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Deeds deeds = new Deeds(folder, random);
        for (int kill = 0; kill < KILLS; kill++) {
            try (SiteProcess site = start(folder, temporary)) {
                site.enter();
                Visitor visitor = site.visitor();
                if (kill == 0) {
                    deeds.begin(visitor);
                }
                deeds.areThere(visitor);
                Deed first = deeds.prepared(visitor, kill);
                int latest = first instanceof Publishing ? LATEST_OF_A_PUBLICATION : LATEST_MILLIS;
                CompletableFuture<Void> killed = killedSoon(site, random.nextInt(latest));
                deeds.goOnUntilGone(visitor, site, first);
                killed.join();
            }
        }
        try (SiteProcess site = start(folder, temporary)) {
            site.enter();
            Visitor visitor = site.visitor();
            deeds.areThere(visitor);
            deeds.comeToTheirEnd(visitor);
            System.out.println(getClass().getSimpleName() + ": " + KILLS + " kills, " + deeds.summary() + " are there");
            for (int tries = 0; tries < 10 && !leftIn(temporary).isEmpty(); tries++) {
                Thread.sleep(1000); // the site itself lets go of a folder before it deletes it
            }
            assertThat(leftIn(temporary)).as("what killed processes left").isEmpty();
        }
    }

    private static CompletableFuture<Void> killedSoon(SiteProcess site, int millis) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        site.kill();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    /** The folders of temporary files in which nobody works, and something lies. */
    private static List<String> leftIn(Path temporary) throws IOException {
        try (Stream<Path> all = Files.list(temporary)) {
            return all.filter(each -> each.getFileName().toString().startsWith("countersign-scratch"))
                    .filter(KillTest::isLeft)
                    .map(each -> each.getFileName().toString())
                    .toList();
        }
    }

    private static boolean isLeft(Path folder) {
        try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
                FileLock free = lock.tryLock()) {
            return free != null;
        } catch (IOException none) {
            String[] lies = folder.toFile().list();
            return lies != null && lies.length > 0;
        }
    }
}
