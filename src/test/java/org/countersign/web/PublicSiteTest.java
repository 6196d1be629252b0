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
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.countersign.audit.Auditor;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.countersign.store.Trail;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is reached by https, with TLS of its own or behind a proxy. */
class PublicSiteTest extends OnTinyPolicy {
    private static final char[] PASSWORD = "changeit".toCharArray();

    /** Fatal: protocol_version or handshake_failure. */
    private static final String ALERT = "15....000202(46|28)";

    @TempDir
    private Path folder;

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
                    .contains("Strict-Transport-Security: max-age=31536000 ; includeSubDomains");
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
    void anAddressThatABrowserMadeUpIsNotTheOneThatIsNoted() throws Exception {
        int port = FreePort.find();
        try (Site site = open(port, Map.of("public-url", "https://countersign.example.com", "behind-proxy", "true"))) {
            assertThat(site.port()).isEqualTo(port);
            failToSignIn(
                    port,
                    "Host: countersign.example.com\r\nX-Forwarded-Proto: https"
                            + "\r\nX-Forwarded-For: 192.0.2.7, 203.0.113.9");
        }
        int alone = FreePort.find();
        try (Site site = open(alone, Map.of("public-url", "http://127.0.0.1:" + alone))) {
            assertThat(site.port()).isEqualTo(alone);
            failToSignIn(alone, "Host: 127.0.0.1:" + alone + "\r\nX-Forwarded-For: 192.0.2.7");
        }
        try (Database database = Database.file(folder.resolve("public.db"))) {
            assertThat(new Trail(database, new SetClock()).last(2))
                    .extracting(Trail.Entry::what)
                    .containsExactly("could not sign in from 127.0.0.1", "could not sign in from 203.0.113.9");
        }
    }

    @Test
    void oldTlsAndWeakCiphersAreRefused() throws Exception {
        int port = FreePort.find();
        try (Site site = open(port, tls(port, selfSigned()))) {
            assertThat(site.port()).isEqualTo(port);
            String ecdheWithGcm = "c02bc02f";
            String cbcAndRsa = "c009c013002f0035000a0005";
            assertThat(hello(port, "0303", ecdheWithGcm)).as("TLS 1.2").startsWith("16");
            assertThat(hello(port, "0302", ecdheWithGcm + cbcAndRsa))
                    .as("TLS 1.1")
                    .matches(ALERT);
            assertThat(hello(port, "0301", ecdheWithGcm + cbcAndRsa))
                    .as("TLS 1.0")
                    .matches(ALERT);
            assertThat(hello(port, "0303", cbcAndRsa)).as("weak ciphers").matches(ALERT);
        }
    }

    @Test
    void itSpeaksTlsWithACertificateAndKey() throws Exception {
        int port = FreePort.find();
        KeyStore store = selfSigned();
        try (Site site = open(port, tls(port, store))) {
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

    private Map<String, String> tls(int port, KeyStore store) throws Exception {
        Path certificate = pem("CERTIFICATE", store.getCertificate("site").getEncoded());
        Path key = pem("PRIVATE KEY", store.getKey("site", PASSWORD).getEncoded());
        return Map.of(
                "public-url", "https://localhost:" + port,
                "tls.certificate", certificate.toString(),
                "tls.key", key.toString());
    }

    /** Says hello in that version and with these ciphers, as a program that knows no others; returns what comes, in hex. */
    private static String hello(int port, String version, String ciphers) throws IOException {
        String curves = "000a000400020017" + "000b00020100" + "000d0006000404030401";
        String body = version + "00".repeat(32) + "00" + size(ciphers, 4) + ciphers + "0100" + size(curves, 4) + curves;
        String message = "01" + size(body, 6) + body;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(HexFormat.of().parseHex("160301" + size(message, 4) + message));
            return HexFormat.of().formatHex(socket.getInputStream().readNBytes(7));
        }
    }

    private static String size(String hex, int digits) {
        return HexFormat.of().toHexDigits(hex.length() / 2, digits);
    }

    private static void failToSignIn(int port, String headers) throws IOException {
        String door = plain(port, headers);
        Matcher cookie = Pattern.compile("Set-Cookie: ([^;]+);").matcher(door);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(door);
        assertThat(cookie.find() && token.find()).as(door).isTrue();
        String form = "email=ada%40example.com&password=wrong&_csrf=" + token.group(1);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            assertThat(sent(
                            socket,
                            "POST /login HTTP/1.1\r\n" + headers + "\r\nCookie: " + cookie.group(1)
                                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                    + form.length() + "\r\nConnection: close\r\n\r\n" + form))
                    .startsWith("HTTP/1.1 401");
        }
    }

    private static String plain(int port, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return answer(socket, headers);
        }
    }

    private static String answer(Socket socket, String headers) throws IOException {
        return sent(socket, "GET /login HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }

    private static String sent(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
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
