package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is reached by https, with TLS of its own or behind a proxy. */
class PublicSiteTest {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static RuleBase rules;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile(@TempDir Path policy) {
        rules = new TinyPolicy(policy).with("first", "ONE-01").compile();
    }

    @AfterAll
    static void forget() {
        rules.close();
    }

    @Test
    void behindAProxyItGoesByWhatTheProxySays() throws Exception {
        int port = FreePort.find();
        try (Site site = open(port, Map.of("public-url", "https://countersign.example.com", "behind-proxy", "true"))) {
            assertThat(site.entrance()).isEqualTo("https://countersign.example.com");
            String answer = plain(port, "Host: countersign.example.com\r\nX-Forwarded-Proto: https");
            assertThat(answer).startsWith("HTTP/1.1 200").contains("Sign in");
            assertThat(answer)
                    .contains("Set-Cookie: __Host-countersign=")
                    .contains("Path=/; Secure; HttpOnly; SameSite=Lax")
                    .contains("Strict-Transport-Security: max-age=31536000");
            assertThat(plain(port, "Host: countersign.example.com")).startsWith("HTTP/1.1 403");
            assertThat(plain(port, "Host: evil.example\r\nX-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void withoutAProxyNobodysWordIsTakenForOne() throws Exception {
        int port = FreePort.find();
        try (Site site = open(port, Map.of("public-url", "http://127.0.0.1:" + port))) {
            assertThat(site.port()).isEqualTo(port);
            assertThat(plain(port, "Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:" + port))
                    .startsWith("HTTP/1.1 403");
            assertThat(plain(port, "Host: 127.0.0.1:" + port + "\r\nX-Forwarded-Proto: https"))
                    .startsWith("HTTP/1.1 200")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void itSpeaksTlsWithACertificateAndKey() throws Exception {
        int port = FreePort.find();
        KeyStore store = selfSigned();
        Path certificate = pem("CERTIFICATE", store.getCertificate("site").getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey("site", PASSWORD).getEncoded());
        Map<String, String> settings = Map.of(
                "public-url", "https://localhost:" + port,
                "tls.certificate", certificate.toString(),
                "tls.key", key.toString());
        try (Site site = open(port, settings)) {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            try (Socket socket = tls.getSocketFactory().createSocket("localhost", site.port())) {
                assertThat(answer(socket, "Host: localhost:" + port))
                        .startsWith("HTTP/1.1 200")
                        .contains("__Host-countersign", "Strict-Transport-Security");
            }
        }
    }

    private Site open(int port, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(Map.of("port", String.valueOf(port)));
        settings.putAll(more);
        return Site.open(
                Database.file(folder.resolve("public.db")), new Auditor(rules), new SetClock(), new Settings(settings));
    }

    private static String plain(int port, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return answer(socket, headers);
        }
    }

    private static String answer(Socket socket, String headers) throws IOException {
        socket.getOutputStream()
                .write(("GET /login HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private KeyStore selfSigned() throws Exception {
        Path file = folder.resolve("site.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = "-genkeypair -alias site -keyalg EC -dname CN=localhost -ext san=dns:localhost -validity 2"
                + " -storetype PKCS12 -storepass changeit -keystore ";
        ProcessBuilder process = new ProcessBuilder((keytool + " " + command + file).split(" "));
        assertThat(process.inheritIO().start().waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private Path pem(String what, byte[] bytes) throws IOException {
        String text = "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
                + what + "-----\n";
        return Files.writeString(folder.resolve(what.replace(' ', '-') + ".pem"), text);
    }
}
