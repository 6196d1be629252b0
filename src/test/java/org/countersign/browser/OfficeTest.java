package org.countersign.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A day of a team's people, one step after another, at one browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class OfficeTest {
    static Office office;
    static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws Exception {
        office = Office.open(folder);
        browser = office.browser();
    }

    @AfterAll
    static void close() throws IOException {
        if (office != null) {
            office.close();
        }
    }

    @BeforeEach
    void begin(TestInfo test) {
        browser.begin(test.getTestMethod().orElseThrow().getName());
    }

    @AfterEach
    void end() {
        browser.picture("end");
    }

    static void keepsNobodyOut(String page) {
        assertThat(browser.barriers(page)).as(page).isEmpty();
    }
}
