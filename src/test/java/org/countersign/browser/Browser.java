package org.countersign.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with a profile of its own, as one person sits before it. */
final class Browser implements AutoCloseable {
    /** Nothing is expected to take so long; the machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Most of what is waited for is there at once. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    /** What the site works at is looked for less often, so that it comes to work. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Path home;
    private final ChromeDriver driver;
    private final WebDriverWait patience;
    private final WebDriverWait work;
    private final Keyboard keyboard;
    private String site = "";
    private Album album = new Album("opened");

    private Browser(Path home, ChromeDriver driver) {
        this.home = home;
        this.driver = driver;
        this.patience = new WebDriverWait(driver, PATIENCE, GLANCE);
        this.work = new WebDriverWait(driver, PATIENCE, LOOK);
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
                        "--disable-gpu",
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
        settle();
    }

    /** Waits for what a page fetches by itself, such as the document beside a finding. */
    void settle() {
        patience.until(page -> page.findElements(By.className("htmx-request")).isEmpty());
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

    List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    /** Whether it lies within each frame that scrolls around it. */
    boolean isInSight(By what) {
        return (Boolean) driver.executeScript("""
                const place = arguments[0].getBoundingClientRect();
                for (let frame = arguments[0].parentElement; frame; frame = frame.parentElement) {
                    const edge = frame.getBoundingClientRect();
                    const scrolls = getComputedStyle(frame).overflowY !== 'visible';
                    if (scrolls && (place.top < edge.top || place.bottom > edge.bottom)) { return false; }
                }
                return true;
                """, find(what));
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
        driver.executeScript("window.isStillThere = true");
        step.run();
        patience.until(any -> isAnother());
        find(By.tagName("h1"));
        settle();
    }

    /** While a page makes way for another, the driver may find neither. */
    private boolean isAnother() {
        try {
            return (Boolean) driver.executeScript(
                    "return !window.isStillThere && document.readyState === 'complete' && document.body !== null");
        } catch (WebDriverException e) {
            return false;
        }
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

    /** Writes a long text anew, at once. */
    void rewrite(String name, String text) {
        driver.executeScript(
                "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', {bubbles: true}));",
                find(By.name(name)),
                text);
    }

    /** Lets go of files over the page, as a mouse that carries them from a folder does. */
    void letGo(Map<String, String> texts) {
        driver.executeScript("""
                const carried = new DataTransfer();
                Object.entries(arguments[0]).forEach(([name, text]) => carried.items.add(new File([text], name)));
                for (const kind of ['dragenter', 'dragover', 'drop']) {
                    document.querySelector('main').dispatchEvent(
                        new DragEvent(kind, {dataTransfer: carried, bubbles: true, cancelable: true}));
                }
                """, texts);
    }

    void choose(String name, String words) {
        new Select(find(By.name(name))).selectByVisibleText(words);
    }

    void click(By what) {
        patience.until(ExpectedConditions.elementToBeClickable(what)).click();
    }

    void waitUntil(String what, By gone) {
        work.withMessage(what).until(page -> page.findElements(gone).isEmpty());
    }

    void waitUntil(String what, BooleanSupplier so) {
        work.withMessage(what).until(page -> so.getAsBoolean());
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

    /** What keeps somebody out of the page that is shown, on each screen; it is pictured there under this name. */
    List<String> barriers(String name) {
        List<String> barriers = new ArrayList<>();
        for (Screen screen : Screen.values()) {
            through(screen);
            picture(name + " " + screen);
            // At 200 % the page is laid out as on a phone, so Axe, to which sizes are the same, would see that twice.
            List<String> axe = screen == Screen.ZOOMED ? List.of() : Axe.barriers(driver);
            Stream.of(axe, Layout.faults(driver))
                    .flatMap(List::stream)
                    .forEach(barrier -> barriers.add(screen + ": " + barrier));
        }
        through(Screen.DESK);
        return List.copyOf(barriers);
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
