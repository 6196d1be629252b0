package org.countersign.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.Threshold;
import org.countersign.vocabulary.Vocabulary;
import org.countersign.vocabulary.VocabularyReader;
import org.countersign.vocabulary.YamlFile;

/** Reads a rules folder, and finds what is wrong with it before anything of it is compiled. */
public final class PolicyReader {

    private static final Set<String> HEAD = Set.of("name", "version", "effective", "areas");
    private static final Pattern AREA = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern NOTE = Pattern.compile("\\..*|.*~|.*\\.(?:txt|tmp|bak)");
    private static final Pattern OF_A_CHECK = Pattern.compile("[^.]+\\.(?:md|drl|cases\\.yaml)");

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    private PolicyReader(Path folder) {
        this.folder = folder;
    }

    /** Reads the folder; every problem in it is told at once. */
    public static PolicyReading read(Path folder) {
        return new PolicyReader(folder).read();
    }

    private PolicyReading read() {
        if (!Files.isRegularFile(folder.resolve("policy.yaml"))) {
            return new PolicyReading.Invalid(List.of(
                    new Problem(folder, 0, "this is no rules folder; it has no policy.yaml. Name one with --rules")));
        }
        try {
            Map<String, Object> head = YamlFile.map(YamlFile.read(folder.resolve("policy.yaml")));
            Map<String, Threshold> thresholds = new SheetReader(problems).thresholds(folder.resolve("thresholds.csv"));
            if (thresholds.isEmpty() && !problems.isEmpty()) {
                // Each rule that names a threshold would be told as wrong, and the cause get lost among them.
                return new PolicyReading.Invalid(problems);
            }
            Policy policy = policy(head, thresholds);
            return problems.isEmpty()
                    ? new PolicyReading.Sound(policy)
                    : new PolicyReading.Invalid(
                            problems.stream().distinct().sorted().toList());
        } catch (YamlFile.Malformed e) {
            problems.add(Problem.of(e));
            return new PolicyReading.Invalid(problems);
        } catch (IllegalArgumentException | DateTimeException e) {
            problems.add(new Problem(folder, 0, String.valueOf(e.getMessage())));
            return new PolicyReading.Invalid(problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Policy policy(Map<String, Object> head, Map<String, Threshold> thresholds) throws IOException {
        Map<String, String> areas = new LinkedHashMap<>();
        YamlFile.map(head.get("areas")).forEach((id, title) -> {
            if (AREA.matcher(id).matches()) {
                areas.put(id, String.valueOf(title));
            } else {
                problems.add(new Problem(
                        folder.resolve("policy.yaml"),
                        0,
                        "the area \"" + id
                                + "\" is no name of a folder here; write it in small letters, digits and hyphens"));
            }
        });
        head(head, areas.keySet());
        Vocabulary vocabulary = VocabularyReader.read(folder);
        new VocabularyCheck(folder, vocabulary, problems).run();
        PolicyData data = new PolicyData(
                thresholds, new SheetReader(problems).laws(folder.resolve("laws.csv")), stems(areas.keySet()));
        List<Check> checks = new ArrayList<>();
        for (String area : areas.keySet()) {
            checks.addAll(area(area, vocabulary, data));
        }
        new PolicyCheck(checks, vocabulary, data, problems).run();
        return new Policy(
                folder,
                YamlFile.text(head, "name", "Unnamed policy"),
                YamlFile.text(head, "version", "0"),
                LocalDate.parse(YamlFile.text(head, "effective", "2000-01-01")),
                Fingerprint.of(folder),
                areas,
                checks,
                data.thresholds(),
                data.laws(),
                vocabulary);
    }

    /** What may slip in policy.yaml; a folder of checks that it does not name would be passed over in silence. */
    private void head(Map<String, Object> head, Set<String> areas) throws IOException {
        Path file = folder.resolve("policy.yaml");
        Lines lines = new Lines(file, Files.readString(file));
        head.keySet().stream()
                .filter(key -> !HEAD.contains(key))
                .forEach(key ->
                        problems.add(lines.setting(key, "unknown setting \"" + key + "\"" + Suggestion.of(key, HEAD))));
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path each : inside.filter(Files::isDirectory).toList()) {
                String name = each.getFileName().toString();
                if (!areas.contains(name)
                        && !name.equals("questionnaires")
                        && !stems(name).isEmpty()) {
                    problems.add(lines.setting(
                            "areas",
                            "the folder \"" + name + "\" holds checks and is no area, so nobody would run them; "
                                    + "add it to \"areas\"" + Suggestion.of(name, areas)));
                }
            }
        }
    }

    private Set<String> stems(Set<String> areas) throws IOException {
        Set<String> stems = new HashSet<>();
        for (String area : areas) {
            for (String stem : stems(area)) {
                if (!stems.add(stem)) {
                    Path page = folder.resolve(area).resolve(stem + ".md");
                    problems.add(new Problem(
                            page, 1, "another area holds a check " + stem + " too; an id belongs to one check"));
                }
            }
        }
        return stems;
    }

    /** The names of the checks in an area: whatever stands before the first dot of a file's name. */
    private Set<String> stems(String area) throws IOException {
        Path place = folder.resolve(area);
        if (!Files.isDirectory(place)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            List<Path> all = files.filter(file -> !isLeftAlone(file)).toList();
            all.stream()
                    .filter(file -> !isOfACheck(file))
                    .forEach(
                            file -> problems.add(
                                    new Problem(
                                            file,
                                            0,
                                            "this is no file of a check; a check is three files with one name: .md, .drl, .cases.yaml")));
            return all.stream()
                    .filter(PolicyReader::isOfACheck)
                    .map(file -> file.getFileName().toString())
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isOfACheck(Path file) {
        return OF_A_CHECK.matcher(file.getFileName().toString()).matches();
    }

    /** Notes of people, and what editors leave while they save. */
    private static boolean isLeftAlone(Path file) {
        return NOTE.matcher(file.getFileName().toString()).matches();
    }

    private List<Check> area(String area, Vocabulary vocabulary, PolicyData data) throws IOException {
        List<Check> checks = new ArrayList<>();
        for (String stem :
                stems(area).stream().sorted(Comparator.naturalOrder()).toList()) {
            Path page = folder.resolve(area).resolve(stem + ".md");
            Path rules = folder.resolve(area).resolve(stem + ".drl");
            Path cases = folder.resolve(area).resolve(stem + ".cases.yaml");
            boolean paged = present(page, "page");
            boolean ruled = present(rules, "rules");
            boolean tried = present(cases, "cases");
            if (paged && ruled && tried) {
                Page read = new PageReader(page, problems).read(area, text(page));
                RuleFile file = new RuleFileReader(rules, stem, vocabulary, data, problems).read(text(rules));
                if (read != null) {
                    checks.add(new Check(read, file, cases));
                }
            }
        }
        return checks;
    }

    /** The text without the mark that some editors set before its first letter. */
    private String text(Path file) throws IOException {
        try {
            String text = Files.readString(file);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file, 0, "this is no text in UTF-8; save it anew as UTF-8"));
            return "";
        }
    }

    private boolean present(Path file, String what) throws IOException {
        boolean present = Files.isRegularFile(file);
        if (present && !file.toRealPath().startsWith(folder.toRealPath())) {
            problems.add(new Problem(
                    file, 0, "this leads out of the rules folder and is not read; put the file itself here"));
            return false;
        }
        if (!present) {
            problems.add(new Problem(
                    file,
                    0,
                    "this check has no " + what + "; a check is three files with one name: .md, .drl, .cases.yaml"));
        }
        return present;
    }
}
