package org.countersign.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** How all JSON of ours looks: records in the order of their components, UTF-8, line feeds, absent values left out. */
public final class PublishedJson {

    private static final ObjectWriter WRITER = writer();
    private static final ObjectWriter LINE = WRITER.with((PrettyPrinter) null);
    private static final JsonMapper READER = JsonMapper.shared();

    private PublishedJson() {}

    public static void write(Object published, OutputStream out) throws IOException {
        WRITER.writeValue(out, published);
        out.write('\n');
    }

    /** The same in one line, for where it is kept and not read by people. */
    public static String line(Object published) {
        return LINE.writeValueAsString(published);
    }

    /** Reads what was written, by the same version or an older one. */
    public static <T> T read(byte[] json, Class<T> type) {
        return READER.readValue(json, type);
    }

    /** The same from a line. */
    public static <T> T read(String json, Class<T> type) {
        return READER.readValue(json, type);
    }

    /** Reads what may be something else altogether; empty where it is. */
    public static <T> Optional<T> tryRead(byte[] json, Class<T> type) {
        try {
            return Optional.ofNullable(READER.readValue(json, type));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator("");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
        return JsonMapper.builder()
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .changeDefaultPropertyInclusion(old -> old.withValueInclusion(JsonInclude.Include.NON_NULL))
                .build()
                .writer()
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .with(printer);
    }
}
