package org.countersign.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.countersign.facts.Model;
import org.countersign.vocabulary.RegisterKind;
import org.countersign.vocabulary.Vocabulary;

/** The blank kit for one engagement model: a workbook to fill in and {@code engagement.yaml} with its schema. */
public final class Kit {

    /** The version of the layout, as it stands in the kit. */
    public static final String VERSION = "1";

    private Kit() {}

    /**
     * Writes the kit and returns its files.
     *
     * @throws FileAlreadyExistsException when one of the files is there already, as somebody may have filled it in; then
     *     nothing is written
     */
    public static List<Path> write(Vocabulary vocabulary, Model model, Path folder) throws IOException {
        Map<Path, byte[]> files = files(vocabulary, model, folder);
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        }
        Files.createDirectories(folder);
        for (Map.Entry<Path, byte[]> file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
        }
        return List.copyOf(files.keySet());
    }

    /** What the workbook is called. */
    public static String name(Model model) {
        return "countersign-kit-" + model.name().toLowerCase(Locale.ROOT) + ".xlsx";
    }

    private static Map<Path, byte[]> files(Vocabulary vocabulary, Model model, Path folder) throws IOException {
        List<RegisterKind> forms = KitWorkbook.registers(vocabulary, model).stream()
                .filter(register -> register.shape() == RegisterKind.Shape.FORM)
                .toList();
        Map<Path, byte[]> files = new LinkedHashMap<>();
        files.put(folder.resolve(name(model)), workbook(vocabulary, model));
        files.put(folder.resolve("engagement.yaml"), utf8(new EngagementFile(forms, model).blank()));
        files.put(folder.resolve("engagement.schema.json"), utf8(new EngagementSchema(forms, model).text()));
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The workbook alone, for whom a file is enough. */
    public static byte[] workbook(Vocabulary vocabulary, Model model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        KitWorkbook.write(vocabulary, model, out);
        return out.toByteArray();
    }
}
