package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A policy of a few checks on people, for trying what happens around rules: a check colours each person by their role, so
 * that a person with the role "red" is RED.
 */
public final class TinyPolicy {

    private static final String RULES = """
            package rules.tiny

            import org.countersign.facts.*

            rule "%1$s red: the role says so"
            when
                $person : Person( role == "red" )
            then
                red( $person, "Is red", "role {$person.role}" );
            end

            rule "%1$s amber: the role says so"
            when
                $person : Person( role == "amber" )
            then
                amber( $person, "Is amber" );
            end

            rule "%1$s green: the role says so"
            when
                Register( name == "roster" )
                $person : Person( role == "green" )
            then
                green( $person, "Is green" );
            end

            rule "%1$s grey: the role says so"
            when
                $person : Person( role == "grey" )
            then
                grey( $person, "Send the role of {$person.name}" );
            end

            rule "%1$s not applicable: the role says so"
            when
                $person : Person( role == "none" )
            then
                notApplicable( $person, "Nobody has a role" );
            end
            """;

    private final Path folder;

    public TinyPolicy(Path folder) {
        this.folder = folder;
        Path bundled = Path.of("rules");
        for (String name : List.of("questions.yaml", "clauses.yaml", "registers.yaml", "thresholds.csv", "laws.csv")) {
            write(name, read(bundled.resolve(name)));
        }
        write(
                "policy.yaml",
                "name: Tiny\nversion: '7'\neffective: 2026-01-01\nareas: {first: First area, second: Second area}\n");
    }

    /** Adds a check; the settings are further lines of its front matter. */
    public TinyPolicy with(String area, String id, String... settings) {
        String front = "id: " + id + "\ntitle: Title of " + id
                + "\nowner: legal\nsince: '1.0'\nposition: Wanted\nfix: Mend it\nask: Send it\n";
        write(area + "/" + id + ".md", "---\n" + front + String.join("\n", settings) + "\n---\nText.\n");
        write(area + "/" + id + ".drl", RULES.formatted(id));
        write(
                area + "/" + id + ".cases.yaml",
                "- case: red\n  given:\n    - Person: {id: P1, role: red}\n  expect: RED\n");
        return this;
    }

    /** Replaces the rules of a check. */
    public TinyPolicy rules(String area, String id, String drl) {
        write(area + "/" + id + ".drl", drl);
        return this;
    }

    /** Replaces the cases of a check. */
    public TinyPolicy cases(String area, String id, String yaml) {
        write(area + "/" + id + ".cases.yaml", yaml);
        return this;
    }

    /** Replaces the questions to the vendor. */
    public TinyPolicy questions(String yaml) {
        write("questions.yaml", yaml);
        return this;
    }

    public Policy read() {
        PolicyReading reading = PolicyReader.read(folder);
        assertThat(reading).as(reading.toString()).isInstanceOf(PolicyReading.Sound.class);
        return ((PolicyReading.Sound) reading).policy();
    }

    /** What is wrong with it, each with its file as seen from the folder. */
    List<String> problems() {
        PolicyReading reading = PolicyReader.read(folder);
        assertThat(reading).isInstanceOf(PolicyReading.Invalid.class);
        return ((PolicyReading.Invalid) reading)
                .problems().stream()
                        .map(problem -> new Problem(folder.relativize(problem.file()), problem.line(), problem.what())
                                .toString())
                        .toList();
    }

    public RuleBase compile() {
        try {
            return RuleBase.compile(read(), RuleBase.Builder.EXECUTABLE);
        } catch (RuleBase.DoesNotCompile e) {
            throw new AssertionError(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
