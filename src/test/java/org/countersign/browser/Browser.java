package org.countersign.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with a profile of its own, as one person sits before it. */
final class Browser implements AutoCloseable {
    /** Nothing is expected to take so long; the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Path home;
    private final ChromeDriver driver;
    private final WebDriverWait patience;
    private final Keyboard keyboard;
    private String site = "";
    private Album album = new Album("opened");

    private Browser(Path home, ChromeDriver driver) {
        this.home = home;
        this.driver = driver;
        this.patience = new WebDriverWait(driver, PATIENCE);
        this.keyboard = new Keyboard(driver);
    }

    static Browser open() throws IOException {
        Programs programs = Programs.ofThisMachine();
        Path home = Files.createTempDirectory("browser");
        ChromeOptions options = new ChromeOptions()
                .setBinary(programs.browser().toFile())
                .addArguments(
                        "--headless=new",
                        "--no-sandbox",
                        "--force-prefers-reduced-motion",
                        "--disable-dev-shm-usage",
                        "--lang=en-US",
                        "--user-data-dir=" + home.resolve("profile"))
                .setExperimentalOption(
                        "prefs",
                        Map.of(
                                "download.default_directory",
                                home.resolve("downloads").toString()));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(home, new ChromeDriver(service, options));
        browser.through(Screen.DESK);
        return browser;
    }

    /** Begins the pictures of a test. */
    void begin(String test) {
        album = new Album(test);
        through(Screen.DESK);
    }

    void picture(String name) {
        album.take(driver, name);
    }

    /** Opens the address that the terminal shows. */
    void enter(String entrance) {
        site = entrance.substring(0, entrance.indexOf('/', "http://".length()));
        driver.get(entrance);
    }

    void visit(String path) {
        driver.get(site + path);
    }

    /** The path of the page that is shown, with its query. */
    String path() {
        return driver.getCurrentUrl().substring(site.length());
    }

    void through(Screen screen) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of(
                        "width", screen.width,
                        "height", screen.height,
                        "deviceScaleFactor", screen.scale,
                        "mobile", screen.mobile));
    }

    Keyboard keyboard() {
        return keyboard;
    }

    WebElement find(By what) {
        return patience.until(ExpectedConditions.presenceOfElementLocated(what));
    }

    boolean shows(By what) {
        return !driver.findElements(what).isEmpty();
    }

    String text() {
        return find(By.tagName("body")).getText();
    }

    /** Clicks what leads to another page, and waits for that. */
    void follow(By what) {
        leave(find(what)::click);
    }

    void followLink(String words) {
        follow(By.xpath(
                "//main//a[normalize-space()='" + words + "'] | //header//a[normalize-space()='" + words + "']"));
    }

    /** Presses the button whose words begin so. */
    void press(String words) {
        follow(By.xpath("//button[starts-with(normalize-space(), '" + words + "')]"));
    }

    /** Does what leads to another page, and waits until that is there. */
    void leave(Runnable step) {
        WebElement page = find(By.tagName("html"));
        step.run();
        patience.until(ExpectedConditions.stalenessOf(page));
        find(By.tagName("h1"));
    }

    void fill(String name, String value) {
        WebElement field = find(By.name(name));
        if ("date".equals(field.getDomAttribute("type"))) {
            driver.executeScript("arguments[0].value = arguments[1]", field, value);
        } else {
            field.clear();
            field.sendKeys(value);
        }
    }

    /** Drops files where the page takes them. */
    void drop(List<Path> files) {
        find(By.cssSelector("input[type=file]"))
                .sendKeys(files.stream()
                        .map(file -> file.toAbsolutePath().toString())
                        .collect(Collectors.joining("\n")));
    }

    void waitUntil(String what, By gone) {
        patience.withMessage(what).until(page -> page.findElements(gone).isEmpty());
    }

    /** The file that was saved last, once it is whole. */
    Path saved(String ending) {
        return patience.withMessage("a file that ends with " + ending).until(page -> savedNow(ending));
    }

    private Path savedNow(String ending) {
        Path downloads = home.resolve("downloads");
        if (!Files.isDirectory(downloads)) {
            return null;
        }
        try (Stream<Path> files = Files.list(downloads)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    /** What is wrong with the page that is shown for somebody who looks, or listens, at it this way. */
    List<String> barriers() {
        return Stream.of(Axe.barriers(driver), tooWide(), brokenWords())
                .flatMap(List::stream)
                .toList();
    }

    /** What sticks out to the right, so that the page has to be pushed sideways to be read. */
    private List<String> tooWide() {
        return texts("""
                        const width = document.documentElement.clientWidth;
                        if (document.documentElement.scrollWidth <= width) { return []; }
                        return Array.from(document.querySelectorAll('body *'))
                            .filter(each => each.getBoundingClientRect().right > width + 1)
                            .slice(0, 5)
                            .map(each => 'sticks out of ' + width + ' px: ' + each.outerHTML.substring(0, 200));
                        """);
    }

    /** Words of headings, links and buttons that were torn apart, as there was no room for them. */
    private List<String> brokenWords() {
        return texts("""
                        const torn = [];
                        document.querySelectorAll('th, h1, h2, h3, dt, label, button, nav a').forEach(each => {
                            const texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
                            while (texts.nextNode()) {
                                for (const word of texts.currentNode.data.matchAll(/[\\p{L}]{1,16}/gu)) {
                                    const range = document.createRange();
                                    range.setStart(texts.currentNode, word.index);
                                    range.setEnd(texts.currentNode, word.index + word[0].length);
                                    if (range.getClientRects().length > 1) { torn.push('torn apart: ' + word[0]); }
                                }
                            }
                        });
                        return torn.slice(0, 5);
                        """);
    }

    private List<String> texts(String script) {
        return ((List<?>) driver.executeScript(script))
                .stream().map(String::valueOf).toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
