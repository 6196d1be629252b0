package org.countersign.intake.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Objection;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON: lists of objects as tables, names and values as sections; our own reports are known and left alone. */
final class JsonReader implements Reader {
    static final String OWN_REPORT = "is a report that Countersign wrote, and is no evidence";

    private static final String KIND = "data";
    private static final Pattern OURS = Pattern.compile("\"format\"\\s*:\\s*\"countersign-audit\"");

    private final JsonMapper json = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Contents read(Document document, Notes notes) {
        String head = new String(document.head(4096), StandardCharsets.UTF_8);
        if (OURS.matcher(head).find()) {
            return new Contents.Ignored("report", OWN_REPORT);
        }
        try {
            Object root = json.readValue(PlainText.of(document, notes), Object.class);
            Structure structure = new Structure(document.path());
            return root != null && structure.read(exact(root))
                    ? structure.contents(KIND)
                    : new Contents.NotReadable(
                            KIND,
                            Objection.unsupported(
                                    "holds no list of rows and no names with values; send it as a workbook or a table"));
        } catch (JacksonException e) {
            return new Contents.NotReadable(
                    KIND, Objection.damaged("is not valid JSON" + place(e.getLocation()) + "; correct it there"));
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    /** The same with all numbers of one kind. */
    private static Object exact(Object value) {
        if (value instanceof java.math.BigInteger number) {
            return new BigDecimal(number);
        } else if (value instanceof List<?> list) {
            return list.stream()
                    .map(member -> member == null ? "" : exact(member))
                    .toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> exact = new LinkedHashMap<>();
            map.forEach((name, member) -> exact.put(name, member == null ? "" : exact(member)));
            return exact;
        }
        return value;
    }
}
