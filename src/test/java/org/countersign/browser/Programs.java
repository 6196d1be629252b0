package org.countersign.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The browser and its driver as the system has them: nothing is downloaded for a test. */
record Programs(Path browser, Path driver) {
    private static final String MISSING = "chromium or its driver is missing (on Debian: apt-get install chromium"
            + " chromium-driver fonts-dejavu-core fonts-noto-color-emoji)";

    /** Skips the test that asks where one is missing, and says so; in CI it fails. */
    static Programs ofThisMachine() {
        Optional<Path> browser = first(List.of("chromium", "chromium-browser", "google-chrome"));
        Optional<Path> driver = first(List.of("chromedriver"));
        boolean complete = browser.isPresent() && driver.isPresent();
        if (!complete && System.getenv("CI") != null) {
            throw new AssertionError(MISSING + "; in CI nothing is skipped");
        }
        Assumptions.assumeTrue(complete, MISSING);
        return new Programs(browser.orElseThrow(), driver.orElseThrow());
    }

    private static Optional<Path> first(List<String> names) {
        return names.stream().flatMap(Programs::onThePath).findFirst();
    }

    private static Stream<Path> onThePath(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isExecutable);
    }
}
