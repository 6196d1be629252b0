package org.countersign.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A server of OpenID Connect that says of people whatever a test makes it say. */
public final class Forger implements AutoCloseable {
    private final HttpServer server;
    private final RSAKey key;
    private final AtomicReference<String> idToken = new AtomicReference<>("");
    private final AtomicReference<String> asked = new AtomicReference<>("");

    private Forger(HttpServer server, RSAKey key) {
        this.server = server;
        this.key = key;
    }

    public static Forger start() throws IOException, JOSEException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Forger forger =
                new Forger(server, new RSAKeyGenerator(2048).keyID("ours").generate());
        server.createContext("/", forger::answer);
        server.start();
        return forger;
    }

    public String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The key that it tells everybody to verify by. */
    public RSAKey key() {
        return key;
    }

    /** From now on it answers with this. */
    public void say(String token) {
        idToken.set(token);
    }

    /** What it was asked for a token with. */
    public String asked() {
        return asked.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String json =
                switch (path) {
                    case "/.well-known/openid-configuration" -> metadata();
                    case "/keys" -> new JWKSet(key).toString(true);
                    case "/token" -> token(body);
                    default -> "{\"sub\":\"nora\",\"email\":\"nora@example.com\",\"email_verified\":true}";
                };
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String token(String body) {
        asked.set(body);
        return "{\"access_token\":\"an-access-token\",\"token_type\":\"Bearer\",\"expires_in\":300,"
                + "\"scope\":\"openid email profile\",\"id_token\":\"" + idToken.get() + "\"}";
    }

    private String metadata() {
        String at = issuer();
        return "{\"issuer\":\"" + at + "\",\"authorization_endpoint\":\"" + at + "/authorize\",\"token_endpoint\":\""
                + at
                + "/token\",\"userinfo_endpoint\":\"" + at + "/userinfo\",\"jwks_uri\":\"" + at + "/keys\","
                + "\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
