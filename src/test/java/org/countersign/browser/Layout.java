package org.countersign.browser;

import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.JavascriptExecutor;

/** What does not fit into the page that a browser shows. */
final class Layout {
    /** What sticks out to the right, so that the page has to be pushed sideways to be read. */
    private static final String TOO_WIDE = """
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) { return []; }
            return Array.from(document.querySelectorAll('body *'))
                .filter(each => each.getBoundingClientRect().right > width + 1)
                .slice(0, 5)
                .map(each => 'sticks out of ' + width + ' px: ' + each.outerHTML.substring(0, 200));
            """;

    /** Words of headings, links and buttons that were torn apart, as there was no room for them. */
    private static final String TORN = """
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
            """;

    private Layout() {}

    static List<String> faults(JavascriptExecutor page) {
        return Stream.of(TOO_WIDE, TORN)
                .flatMap(script -> ((List<?>) page.executeScript(script)).stream())
                .map(String::valueOf)
                .toList();
    }
}
