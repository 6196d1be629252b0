package org.countersign.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;

/** The pictures of one test, in the order in which they were taken. */
final class Album {
    private static final Path ALL = Path.of("target", "screenshots");

    private final Path folder;
    private final AtomicInteger taken = new AtomicInteger();

    Album(String test) {
        this.folder = ALL.resolve(test);
    }

    void take(TakesScreenshot camera, String name) {
        String file = String.format(
                Locale.ROOT, "%02d-%s.png", taken.incrementAndGet(), name.replaceAll("[^A-Za-z0-9]+", "-"));
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(file), camera.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
