package org.countersign.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that works through the API, and takes no answer that the OpenAPI document does not give. */
final class Program {
    private static final String EDGE = "--an-edge-of-a-part-";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String site;
    private final String token;
    private final Described described;

    Program(Site site, String token, Described described) {
        this.site = "http://127.0.0.1:" + site.port();
        this.token = token;
        this.described = described;
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).GET().build());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json(get(path));
    }

    HttpResponse<byte[]> post(String path, String json, String... headers) throws IOException, InterruptedException {
        return send("POST", path, json, headers);
    }

    /** Does something once, under a key of its own. */
    HttpResponse<byte[]> once(String path, String json) throws IOException, InterruptedException {
        return post(path, json, "Idempotency-Key", UUID.randomUUID().toString());
    }

    HttpResponse<byte[]> send(String method, String path, String json, String... headers)
            throws IOException, InterruptedException {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    HttpResponse<byte[]> put(String path, String text, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers)
                .PUT(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    /** Sends files under the names that the map gives; the borders between the parts differ each time. */
    HttpResponse<byte[]> upload(String path, Map<String, String> values, Map<String, Path> files, String... headers)
            throws IOException, InterruptedException {
        String edge = EDGE + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Map.Entry<String, String> value : values.entrySet()) {
            part(body, edge, "name=\"" + value.getKey() + "\"", value.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            part(body, edge, "name=\"files\"; filename=\"" + file.getKey() + "\"", Files.readAllBytes(file.getValue()));
        }
        body.writeBytes(("--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(request(path, headers)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** Any other request; what is not of the API cannot be described by it. */
    HttpResponse<byte[]> raw(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site + Described.API + path))
                .header("Authorization", "Bearer " + token);
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** The audit once it is over, asked for again as often as the site says. */
    JsonNode over(String review, int number) throws IOException, InterruptedException {
        String path = "/reviews/" + review + "/audits/" + number;
        for (int tries = 0; tries < 120; tries++) {
            HttpResponse<byte[]> answer = get(path);
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                return json(answer);
            }
            Thread.sleep(1000 * answer.headers().firstValueAsLong("Retry-After").orElseThrow());
        }
        throw new AssertionError("the audit is still under way");
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        described.check(
                request.method(),
                request.uri().getPath(),
                answer.statusCode(),
                type(answer),
                new String(answer.body(), StandardCharsets.UTF_8));
        return answer;
    }

    private static void part(ByteArrayOutputStream body, String edge, String disposition, byte[] content) {
        for (byte[] piece : List.of(
                ("--" + edge + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                content,
                "\r\n".getBytes(StandardCharsets.UTF_8))) {
            body.writeBytes(piece);
        }
    }
}
