package org.countersign.drafting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.countersign.workbench.sheet.DecisionSheet;
import org.countersign.workbench.sheet.SheetReader;
import org.countersign.workbench.sheet.SheetReading;

/** A policy as it goes out, as a zip of its files or a workbook to decide in, and as that workbook comes back. */
public final class Handed {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Handed() {}

    /** What a workbook changes. */
    public sealed interface Back {
        /** These files, and in words what each cell changes. */
        record Sound(SortedMap<String, byte[]> files, List<String> changes) implements Back {}

        /** Nothing; what is wrong, with the cell where there is one. */
        record Refused(List<String> problems) implements Back {}
    }

    /** All files in their order, with one fixed time, so that the same policy gives the same bytes. */
    public static byte[] zip(OpenPolicy policy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file :
                    PolicyFolder.bytes(policy.folder().path()).entrySet()) {
                ZipEntry entry = new ZipEntry("rules/" + file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] workbook(OpenPolicy policy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DecisionSheet.write(policy.policy(), bytes);
        return bytes.toByteArray();
    }

    public static Back read(OpenPolicy policy, byte[] workbook) throws IOException {
        Path file = Files.createTempFile("countersign", ".xlsx");
        try {
            Files.write(file, workbook);
            SheetReading reading = SheetReader.read(policy.policy(), file);
            return reading instanceof SheetReading.Sound sound
                    ? sound(sound)
                    : new Back.Refused(((SheetReading.Refused) reading)
                            .problems().stream()
                                    .map(problem -> problem.replace(file.toString(), "This file"))
                                    .toList());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static Back sound(SheetReading.Sound sound) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        sound.files()
                .forEach((path, text) ->
                        files.put(path.toString().replace('\\', '/'), text.getBytes(StandardCharsets.UTF_8)));
        return new Back.Sound(
                files, sound.edits().stream().map(Object::toString).toList());
    }
}
