package org.countersign.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that keeps cookies, follows links and sends forms, and has no JavaScript. */
final class Visitor {
    private static final Pattern CSRF = Pattern.compile("\"X-CSRF-TOKEN\":\"([^\"]+)\"");
    private static final String EDGE = "----edge-of-a-part";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final HttpClient stayingClient =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String site;
    private String csrf = "none";

    Visitor(Site site) {
        this("http://127.0.0.1:" + site.port());
    }

    /** Comes to the site of that address or entrance, which may be open in another process. */
    Visitor(String address) {
        URI given = URI.create(address);
        this.site = given.getScheme() + "://" + given.getAuthority();
    }

    /** The same browser, with its cookies, at another address. */
    Visitor at(String other) {
        Visitor there = new Visitor(other);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> there.cookies.getCookieStore().add(URI.create(other), cookie));
        there.csrf = csrf;
        return there;
    }

    /** The names of the cookies that it was given. */
    List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** Sends a request with the token of forms and does not follow where it leads. */
    HttpResponse<String> send(String method, String path, String accept) throws IOException, InterruptedException {
        return stayingClient.send(
                request(path)
                        .header("X-CSRF-TOKEN", csrf)
                        .setHeader("Accept", accept)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> page =
                client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return seen(page);
    }

    private HttpResponse<String> seen(HttpResponse<String> page) {
        Matcher found = CSRF.matcher(page.body());
        csrf = found.find() ? found.group(1) : csrf;
        return page;
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> from(String origin, String path) throws IOException, InterruptedException {
        return client.send(request(path).header("Origin", origin).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a script on a page gets, without the frame of a page. */
    String fragment(String path) throws IOException, InterruptedException {
        return client.send(
                        request(path).header("HX-Request", "true").GET().build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }

    void forgetToken() {
        csrf = "none";
    }

    HttpResponse<String> post(String path, Map<String, String> values) throws IOException, InterruptedException {
        String form = values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return postForm(path, form);
    }

    /** Sends values that are encoded already, of which one name may have several. */
    HttpResponse<String> postForm(String path, String form) throws IOException, InterruptedException {
        return postElsewhere(path, "_csrf=" + csrf + "&" + form);
    }

    /** Sends the form of somebody else's page, without our token. */
    HttpResponse<String> postElsewhere(String path, String form) throws IOException, InterruptedException {
        return seen(client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** Sends files under the names that the map gives. */
    HttpResponse<String> upload(String path, Map<String, String> values, Map<String, Path> files)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        part(body, "name=\"_csrf\"", csrf.getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> value : values.entrySet()) {
            part(body, "name=\"" + value.getKey() + "\"", value.getValue().getBytes(StandardCharsets.UTF_8));
        }
        for (Map.Entry<String, Path> file : files.entrySet()) {
            part(body, "name=\"files\"; filename=\"" + file.getKey() + "\"", Files.readAllBytes(file.getValue()));
        }
        body.writeBytes(("--" + EDGE + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + EDGE)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        for (byte[] piece : List.of(
                ("--" + EDGE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8),
                content,
                "\r\n".getBytes(StandardCharsets.UTF_8))) {
            body.writeBytes(piece);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }
}
