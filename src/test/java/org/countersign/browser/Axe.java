package org.countersign.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.openqa.selenium.JavascriptExecutor;

/** Looks for barriers in the page that a browser shows. */
final class Axe {
    private static final String SCRIPT = script();

    /** One text for each barrier that keeps somebody out or makes it hard: the rule, and the elements. */
    private static final String RUN = """
            const done = arguments[0];
            axe.run(document, {resultTypes: ['violations']}).then(
                found => done(found.violations
                    .filter(each => each.impact === 'serious' || each.impact === 'critical')
                    .map(each => each.id + ' (' + each.help + '): '
                        + each.nodes.map(node => node.html + ' ' + node.any.map(any => any.message)).join(' | '))),
                failed => done(['axe failed: ' + failed]));
            """;

    private Axe() {}

    static List<String> barriers(JavascriptExecutor page) {
        if (!Boolean.TRUE.equals(page.executeScript("return typeof axe !== 'undefined'"))) {
            page.executeScript(SCRIPT);
        }
        return ((List<?>) page.executeAsyncScript(RUN))
                .stream().map(String::valueOf).collect(Collectors.toList());
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
