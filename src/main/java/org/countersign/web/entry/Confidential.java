package org.countersign.web.entry;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A setting that is not for everybody: written in the file of settings, or in a file or variable that is named there. */
record Confidential(Path settings, UnaryOperator<@Nullable String> environment) {

    static boolean is(String key) {
        return key.endsWith("password") || key.endsWith("secret");
    }

    /**
     * The value itself.
     *
     * @param problem takes what is wrong with it, as the end of a sentence about the key
     */
    Optional<String> value(String written, Consumer<String> problem) {
        if (written.startsWith("file:")) {
            return inFile(written.substring("file:".length()).strip(), problem);
        } else if (written.startsWith("env:")) {
            return inEnvironment(written.substring("env:".length()).strip(), problem);
        }
        if (isReadByEverybody(settings)) {
            problem.accept("stands in a file that everybody on this machine may read; run: chmod o-r " + settings);
        }
        return Optional.of(written);
    }

    private Optional<String> inFile(String name, Consumer<String> problem) {
        Path named = settings.toAbsolutePath().resolveSibling(name);
        try {
            return Optional.of(Files.readString(named).strip());
        } catch (IOException e) {
            problem.accept("names " + named + ", which is not there or may not be read");
            return Optional.empty();
        }
    }

    private Optional<String> inEnvironment(String variable, Consumer<String> problem) {
        Optional<String> value = Optional.ofNullable(environment.apply(variable));
        if (value.isEmpty()) {
            problem.accept("names the variable " + variable + ", which is not set");
        }
        return value;
    }

    /** A group may read it, as those who look after a server often are one. */
    private static boolean isReadByEverybody(Path file) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        try {
            return views.contains("posix")
                    && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException e) {
            return false;
        }
    }
}
