package org.countersign.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a line of the log says while the site is open. */
class LogTest {
    private final LoggerContext context = new LoggerContext();

    @BeforeEach
    void configure() throws Exception {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogTest.class.getResource("/org/countersign/web/logback.xml"));
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void aFaultIsToldByItsKindAndPlaceWithoutItsMessage() {
        String line = line("Fault 1", new IllegalStateException("salary 9000", new RuntimeException("Eve Example")));

        assertThat(line)
                .contains("java.lang.IllegalStateException", "java.lang.RuntimeException", "LogTest")
                .doesNotContain("9000", "Eve");
    }

    @Test
    void whateverSomebodyTypedMakesNoLineOfItsOwn() {
        String line = line("Refused a\r\n2026-03-01T09:00:00.000Z ERROR forged\u0085\u2028\u001b[31m", null);

        assertThat(line.strip().lines()).hasSize(1);
        assertThat(line.strip()).endsWith("forged???[31m").doesNotContain("\u0085", "\u2028", "\u001b", "\r");
        assertThat(line).matches("(?s)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z ERROR .*");
    }

    private String line(String message, Throwable fault) {
        Logger logger = context.getLogger(LogTest.class);
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ConsoleAppender<ILoggingEvent> appender = (ConsoleAppender<ILoggingEvent>) root.getAppender("ERR");
        LoggingEvent event = new LoggingEvent(LogTest.class.getName(), logger, Level.ERROR, message, fault, null);
        return new String(appender.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
