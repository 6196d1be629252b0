package org.countersign.web.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.countersign.policy.Suggestion;
import org.countersign.vocabulary.YamlFile;
import org.countersign.web.notices.Ways;
import org.countersign.web.page.Role;
import org.countersign.web.page.Settings;
import org.jspecify.annotations.Nullable;

/** Reads the file that sets up an installation for a team. */
public final class SettingsFile {
    private static final Set<String> NUMBERS = Set.of(
            "port",
            "session.idle-minutes",
            "session.hours",
            "mail.port",
            "retention.days",
            "documents.review-megabytes",
            "documents.all-megabytes");
    private static final Set<String> YES_OR_NO = Set.of(
            "behind-proxy", "accounts.passwords", "accounts.second-factor", "sign-on.trust-email", "sign-on.sign-out");
    private static final Set<String> FILES = Set.of("tls.certificate", "tls.key", "mail.certificate");

    private final Path file;
    private final Confidential confidential;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    private SettingsFile(Path file, UnaryOperator<@Nullable String> environment) {
        this.file = file;
        this.confidential = new Confidential(file, environment);
    }

    /** What came of reading. */
    public sealed interface Reading {
        record Sound(Settings settings) implements Reading {}

        /** Everything that is wrong, each with where and what to do. */
        record Unsound(List<String> problems) implements Reading {}
    }

    /**
     * Reads and judges the file.
     *
     * @param behindProxy what the command line says besides
     * @param environment the value of a variable, or null
     */
    public static Reading read(Path file, boolean behindProxy, UnaryOperator<@Nullable String> environment) {
        SettingsFile reading = new SettingsFile(file, environment);
        try {
            String text = Files.readString(file);
            reading.take("", YamlFile.map(YamlFile.parse(file, text)), List.of(text.split("\n", -1)));
        } catch (IOException e) {
            return new Reading.Unsound(List.of(file + " cannot be read; does it exist, and may you read it?"));
        } catch (YamlFile.Malformed | IllegalArgumentException e) {
            return new Reading.Unsound(List.of(String.valueOf(e.getMessage())));
        }
        if (behindProxy) {
            reading.values.put("behind-proxy", "true");
        }
        return reading.judged();
    }

    private Reading judged() {
        Settings settings = new Settings(values);
        if (problems.isEmpty()) {
            Premises.problems(settings).forEach(problem -> problems.add(file + ": " + problem));
            missing(settings).forEach(problem -> problems.add(file + ": " + problem));
            Ways.problems(settings).forEach(problem -> problems.add(file + ": " + problem));
        }
        return problems.isEmpty() ? new Reading.Sound(settings) : new Reading.Unsound(problems);
    }

    private static List<String> missing(Settings settings) {
        List<String> problems = new ArrayList<>();
        if (settings.find("database.url").isEmpty()) {
            problems.add("database.url is missing: postgresql://host/name, or the path of a file");
        }
        boolean signOn = settings.find("sign-on.issuer").isPresent();
        if (signOn && settings.find("sign-on.client-id").isEmpty()) {
            problems.add("sign-on.client-id is missing: the name under which your single sign-on knows Countersign");
        }
        if (!signOn && !settings.is("accounts.passwords", true)) {
            problems.add("accounts.passwords is off and there is no sign-on.issuer: nobody could come in");
        }
        String newcomers = settings.text("sign-on.new-people", "viewer");
        if (!newcomers.equals("refused") && Role.of(newcomers).isEmpty()) {
            problems.add("sign-on.new-people: \"" + newcomers + "\" is neither a role nor \"refused\"");
        }
        return problems;
    }

    private void take(String before, Map<String, Object> entries, List<String> lines) {
        entries.forEach((name, value) -> {
            String key = before + name;
            if (value instanceof Map<?, ?>) {
                take(key + ".", YamlFile.map(value), lines);
            } else if (!Settings.keys().contains(key)) {
                problems.add(at(key, lines) + ": there is no \"" + key + "\"" + Suggestion.of(key, Settings.keys()));
            } else if (value instanceof List<?>) {
                problems.add(at(key, lines) + ": \"" + key + "\" is one value, not a list");
            } else if (value != null) {
                put(key, value.toString().strip(), at(key, lines));
            }
        });
    }

    private void put(String key, String written, String where) {
        Optional<String> value = resolved(key, written, where);
        value.ifPresent(each -> {
            if (NUMBERS.contains(key) && !each.matches("\\d{1,6}")) {
                problems.add(where + ": \"" + key + "\" is a whole number, not \"" + each + "\"");
            } else if (YES_OR_NO.contains(key) && !each.matches("true|false")) {
                problems.add(where + ": \"" + key + "\" is true or false, not \"" + each + "\"");
            } else if (FILES.contains(key) && !Files.isReadable(file.resolveSibling(each))) {
                problems.add(where + ": \"" + key + "\" names " + each + ", which is not there or may not be read");
            } else {
                values.put(key, FILES.contains(key) ? beside(each).toString() : each);
            }
        });
    }

    private Optional<String> resolved(String key, String written, String where) {
        return Confidential.is(key)
                ? confidential.value(written, problem -> problems.add(where + ": \"" + key + "\" " + problem))
                : Optional.of(written);
    }

    private Path beside(String named) {
        return file.toAbsolutePath().resolveSibling(named);
    }

    /** The file with the line on which the key stands: the first after those of its sections. */
    private String at(String key, List<String> lines) {
        int line = 0;
        String rest = key;
        while (line < lines.size()) {
            String written = lines.get(line).strip();
            line++;
            if (Pattern.matches("[\"']?" + Pattern.quote(rest) + "[\"']?\\s*:.*", written)) {
                return file + ":" + line;
            }
            int dot = rest.indexOf('.');
            if (dot > 0 && written.startsWith(rest.substring(0, dot) + ":")) {
                rest = rest.substring(dot + 1);
            }
        }
        return file.toString();
    }
}
