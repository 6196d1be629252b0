package org.countersign.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.openqa.selenium.chrome.ChromeDriver;

/** The pictures of one test, in the order in which they were taken. */
final class Album {
    private static final Path ALL = Path.of("target", "screenshots");

    /** A picture may be large, but nobody waits for it. */
    private static final Map<String, Object> AT_ONCE = Map.of("format", "png", "optimizeForSpeed", true);

    private final Path folder;
    private final AtomicInteger taken = new AtomicInteger();

    Album(String test) {
        this.folder = ALL.resolve(test);
    }

    void take(ChromeDriver camera, String name) {
        String file = String.format(
                Locale.ROOT, "%02d-%s.png", taken.incrementAndGet(), name.replaceAll("[^A-Za-z0-9]+", "-"));
        try {
            Files.createDirectories(folder);
            Object picture =
                    camera.executeCdpCommand("Page.captureScreenshot", AT_ONCE).get("data");
            Files.write(folder.resolve(file), Base64.getDecoder().decode(String.valueOf(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
