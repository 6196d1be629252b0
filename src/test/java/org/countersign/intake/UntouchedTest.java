package org.countersign.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.countersign.intake.Dossiers.input;
import static org.countersign.intake.Dossiers.read;
import static org.countersign.intake.Dossiers.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UntouchedTest {

    @TempDir
    Path folder;

    @BeforeEach
    void aDossier() {
        write(folder.resolve("roster.csv"), "Name,Role", "Ola Próbna,Tester");
        Books.with("NDAs", List.of(List.of("Name", "Signed on", "Ends on"), List.of("Ola Próbna", "", "")))
                .save(folder.resolve("legal/ndas.xlsx"));
    }

    @Test
    void readingLeavesEveryByteAndEveryTimeAsItWas() throws Exception {
        Map<String, String> before = state();
        read(folder);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void theHashOfAnInputIsThatOfItsFile() throws Exception {
        assertThat(input(read(folder), "legal/ndas.xlsx").sha256())
                .isEqualTo(sha256(folder.resolve("legal/ndas.xlsx")));
    }

    @Test
    void aReadOnlyFolderIsRead() throws Exception {
        Files.setPosixFilePermissions(folder.resolve("roster.csv"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(read(folder).inputs()).hasSize(2);
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Map<String, String> state() throws Exception {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                state.put(file.toString(), sha256(file) + Files.getLastModifiedTime(file));
            }
        }
        return state;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.readAllBytes(file);
    }
}
