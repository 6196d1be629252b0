package org.countersign.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.countersign.audit.Verdict;

/** A fictional dossier: its files, its story and what an audit must decide of it. */
final class Sample {

    /** The day as of which every sample is judged. */
    static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private final String name;
    private final Verdict.Decision expected;
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private Sample(String name, Verdict.Decision expected) {
        this.name = name;
        this.expected = expected;
    }

    static Sample of(String name, Verdict.Decision expected, String title, String story, String... reasons) {
        Sample sample = new Sample(name, expected);
        String list = reasons.length == 0 ? "" : "\n- " + String.join("\n- ", reasons) + "\n";
        return sample.with("README.md", """
                # %s

                **Everything here is fictional**: the companies, the persons, the documents.

                %s
                Judged as of **%s**, the expected verdict is **%s**.
                %s
                ```
                ./countersign audit sample-contracts/%s --as-of %s
                ```
                """.formatted(title, story, AS_OF, expected.words(), list, name, AS_OF));
    }

    Sample with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    Sample with(String file, String text) {
        return with(file, text.getBytes(StandardCharsets.UTF_8));
    }

    String name() {
        return name;
    }

    Verdict.Decision expected() {
        return expected;
    }

    void write(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(name).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
