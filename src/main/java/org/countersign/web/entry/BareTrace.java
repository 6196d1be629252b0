package org.countersign.web.entry;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a fault was thrown, in one line and without its message: in that there may be words of a document. */
public final class BareTrace extends ThrowableHandlingConverter {
    private static final int DEPTH = 25;
    private static final int CAUSES = 5;

    @Override
    public String convert(ILoggingEvent event) {
        return Stream.iterate(event.getThrowableProxy(), fault -> fault != null, IThrowableProxy::getCause)
                .limit(CAUSES)
                .map(BareTrace::of)
                .collect(Collectors.joining());
    }

    private static String of(IThrowableProxy fault) {
        return Stream.of(fault.getStackTraceElementProxyArray())
                .limit(DEPTH)
                .map(StackTraceElementProxy::getSTEAsString)
                .collect(Collectors.joining(" ", " | " + fault.getClassName() + " ", ""));
    }
}
