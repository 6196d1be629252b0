package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** Somebody who has no mouse. */
final class Keyboard {
    private static final int MOST = 400;
    private static final int AT_ONCE = 20;

    /** Counts what can be reached by Tab, of a group of radio buttons one, and notes what is reached from now on. */
    private static final String WATCH = """
            document.activeElement.blur();
            window.getSelection().removeAllRanges();
            window.reached = new Set();
            window.unseen = new Set();
            document.addEventListener('focusin', event => {
                const style = getComputedStyle(event.target);
                window.reached.add(event.target);
                if ((style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1)
                        && style.boxShadow === 'none') {
                    window.unseen.add(event.target);
                }
            });
            const groups = new Set();
            return Array.from(document.querySelectorAll(
                    'a[href], button, input, select, textarea, summary, [tabindex]'))
                .filter(each => each.tabIndex >= 0 && !each.disabled && each.type !== 'hidden'
                    && each.checkVisibility({visibilityProperty: true}))
                .filter(each => each.type !== 'radio' || !groups.has(each.name) && groups.add(each.name))
                .length;
            """;

    private static final String UNSEEN = "return Array.from(window.unseen, each => each.outerHTML.substring(0, 200))";

    /** The words of what has the focus. */
    private static final String FOCUSED = """
            const focused = document.activeElement;
            return !focused || focused === document.body ? '' : (focused.innerText || focused.name || '').trim();
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
            if (((String) driver.executeScript(FOCUSED)).startsWith(words)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to: " + words);
    }

    /** Goes through the page once: each stop is reached, each shows where one is, and none holds one back. */
    void goThroughAll() {
        long stops = Math.min(MOST, (Long) driver.executeScript(WATCH));
        // A field of a day has three stops within it.
        for (int presses = 0; presses < 3 * stops + 5 && reached() < stops; presses += AT_ONCE) {
            type(Keys.TAB.toString().repeat(AT_ONCE));
        }
        assertThat(reached()).as("stops of " + driver.getCurrentUrl()).isGreaterThanOrEqualTo(stops);
        assertThat((List<?>) driver.executeScript(UNSEEN))
                .as("the focus must be seen")
                .isEmpty();
    }

    private long reached() {
        return (Long) driver.executeScript("return window.reached.size");
    }
}
