package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has no mouse. */
final class Keyboard {
    private static final int MOST = 400;
    private static final String UNSEEN = "UNSEEN ";

    /** What can be reached by Tab, of a group of radio buttons one. */
    private static final String STOPS = """
            const groups = new Set();
            return Array.from(document.querySelectorAll(
                    'a[href], button, input, select, textarea, summary, [tabindex]'))
                .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden'
                    && each.checkVisibility({visibilityProperty: true}))
                .filter(each => each.type !== 'radio' || !groups.has(each.name) && groups.add(each.name))
                .length;
            """;

    /** Who has the focus, as a text that is its own, and how that shows. */
    private static final String FOCUSED = """
            const focused = document.activeElement;
            if (!focused || focused === document.body || focused === document.documentElement) { return null; }
            const style = getComputedStyle(focused);
            const shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1
                || style.boxShadow !== 'none';
            const all = Array.from(document.querySelectorAll('*'));
            return (shows ? '' : 'UNSEEN ') + all.indexOf(focused) + ' '
                + (focused.innerText || focused.name || focused.tagName);
            """;

    private final ChromeDriver driver;

    Keyboard(ChromeDriver driver) {
        this.driver = driver;
    }

    void type(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Goes on to the link, button or field of these words. */
    void goTo(String words) {
        for (int stops = 0; stops < MOST; stops++) {
            type(Keys.TAB);
            String at = focused();
            if (at != null && at.substring(at.indexOf(' ') + 1).strip().startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to: " + words);
    }

    /** Goes through the page once: each stop is reached, each shows where one is, and none holds one back. */
    void goThroughAll() {
        driver.executeScript("document.activeElement.blur(); window.getSelection().removeAllRanges();");
        long stops = (Long) driver.executeScript(STOPS);
        Set<String> reached = new LinkedHashSet<>();
        for (int presses = 0; presses < Math.min(MOST, 3 * stops + 5) && reached.size() < stops; presses++) {
            type(Keys.TAB);
            String at = focused();
            if (at != null) {
                reached.add(at);
            }
        }
        assertThat(reached).as("stops of " + driver.getCurrentUrl()).hasSizeGreaterThanOrEqualTo((int)
                Math.min(stops, MOST));
        // The parts within a field of a day are marked by the browser itself, once the field was.
        assertThat(reached)
                .as("the focus must be seen")
                .noneMatch(at -> at.startsWith(UNSEEN) && !reached.contains(at.substring(UNSEEN.length())));
    }

    private String focused() {
        return (String) driver.executeScript(FOCUSED);
    }
}
