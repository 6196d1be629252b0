package org.countersign.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** How all JSON of ours looks: records in the order of their components, UTF-8, line feeds, absent values left out. */
public final class PublishedJson {

    private static final ObjectWriter WRITER = writer();
    private static final ObjectWriter LINE = WRITER.with((PrettyPrinter) null);
    private static final JsonMapper READER = JsonMapper.shared();
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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

    /** The same of a file; empty too where there is none. */
    public static <T> Optional<T> tryRead(Path file, Class<T> type) throws IOException {
        return Files.isRegularFile(file) ? tryRead(Files.readAllBytes(file), type) : Optional.empty();
    }

    /** Reads what somebody else wrote; what is not of this form is said and not passed over. */
    public static <T> T parse(byte[] json, Class<T> type) throws Malformed {
        try {
            T parsed = STRICT.readValue(json, type);
            if (parsed == null) {
                throw new Malformed("", "is null");
            }
            return parsed;
        } catch (JacksonException e) {
            throw Malformed.of(e);
        }
    }

    /** What came in is not JSON, or not of the form that was expected. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final String field;

        private Malformed(String field, String what) {
            super(what);
            this.field = field;
        }

        /** The field that is wrong; empty where it is the whole. */
        public String field() {
            return field;
        }

        private static Malformed of(JacksonException e) {
            String field = e.getPath().stream()
                    .map(JacksonException.Reference::getPropertyName)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("."));
            if (e instanceof UnrecognizedPropertyException) {
                return new Malformed(field, "is not known here");
            }
            return field.isEmpty()
                    ? new Malformed("", "is not JSON of the form that is expected here")
                    : new Malformed(field, "has not the form that is expected here");
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
