package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document says, held against what came. */
final class Described {
    static final String API = "/api/v1";
    static final JsonNode DOCUMENT = read();

    private final Set<String> seen = new TreeSet<>();

    /** The operations by method and path, such as {@code GET /me}. */
    static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> operations.put(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return operations;
    }

    /** What is meant, where the node only refers to it. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    static void fits(JsonNode schema, String json) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", DOCUMENT.get("components"));
        whole.setAll((ObjectNode) schema);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString(), InputFormat.JSON)
                        .validate(json, InputFormat.JSON))
                .as(json.substring(0, Math.min(json.length(), 500)))
                .isEmpty();
    }

    /** The answer must be one that the document gives. */
    void check(String method, String path, int status, String type, String body) {
        Map.Entry<String, JsonNode> operation = operations().entrySet().stream()
                .filter(each ->
                        pattern(each.getKey()).matcher(method + " " + path).matches())
                .min(Comparator.comparing(each ->
                        each.getKey().chars().filter(sign -> sign == '{').count()))
                .orElseThrow(() -> new AssertionError("not described: " + method + " " + path));
        JsonNode answers = operation.getValue().get("responses");
        JsonNode answer = resolved(answers.has("" + status) ? answers.get("" + status) : answers.get("default"));
        if (status < 300) {
            seen.add(operation.getKey());
        }
        if (status != 304) {
            assertThat(answer.get("content").has(type))
                    .as(operation.getKey() + " " + status + " " + type)
                    .isTrue();
        }
        if (type.endsWith("json")) {
            fits(answer.get("content").get(type).get("schema"), body);
        }
    }

    Set<String> seen() {
        return seen;
    }

    private static Pattern pattern(String operation) {
        return Pattern.compile(operation
                .replace(" /", " " + API + "/")
                .replace("{path}", ".+")
                .replaceAll("\\{[a-z]+}", "[^/]+")
                .replace(".json", "[.]json"));
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared()
                    .readTree(Files.readString(Path.of("src/main/resources/org/countersign/web/api/openapi.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
