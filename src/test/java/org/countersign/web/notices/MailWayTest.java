package org.countersign.web.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.countersign.store.Notice;
import org.countersign.web.notices.TlsFront.Begins;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mails to a server that speaks TLS, to one that should not be believed, and to one that speaks none. */
class MailWayTest {
    /** Not what we take for this machine, though it leads here. */
    private static final String ELSEWHERE = "127.0.0.2";

    private static final char[] PASSWORD = "changeit".toCharArray();

    private static final Notice NOTICE = new Notice(
            "r1",
            "Northlight",
            2,
            "ended: NDA of Ada",
            "SIGN",
            "DO_NOT_SIGN",
            1,
            0,
            0,
            0,
            Instant.parse("2026-03-01T09:00:00Z"),
            false);

    @TempDir
    private static Path folder;

    private static KeyStore key;
    private static Path certificate;

    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void certify() throws Exception {
        key = certified("mail", "ip:" + ELSEWHERE);
        certificate = pem(key, "mail");
    }

    @BeforeEach
    void start() {
        mails.start();
        mails.setUser("post", "a word");
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void aMailGoesByStarttlsAndNothingOfItIsSaidInClear() throws Exception {
        try (TlsFront front = front(key, Begins.WHEN_ASKED)) {
            send(front, Map.of("mail.user", "post", "mail.password", "a word"));

            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(front.clear()).hasSize(2).satisfies(lines -> {
                assertThat(lines.get(0)).startsWith("EHLO");
                assertThat(lines.get(1)).isEqualTo("STARTTLS");
            });
        }
    }

    @Test
    void aMailGoesByTlsFromTheFirstByte() throws Exception {
        try (TlsFront front = front(key, Begins.AT_ONCE)) {
            send(front, Map.of("mail.tls", "implicit"));

            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(front.clear()).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        for (Begins begins : List.of(Begins.WHEN_ASKED, Begins.AT_ONCE)) {
            try (TlsFront front = front(certified("stranger-" + begins, "ip:" + ELSEWHERE), begins)) {
                isNotSent(front, begins);
            }
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        KeyStore other = certified("other", "dns:mail.example.com");
        for (Begins begins : List.of(Begins.WHEN_ASKED, Begins.AT_ONCE)) {
            try (TlsFront front = front(other, begins)) {
                isNotSent(front, begins, "mail.certificate", pem(other, "other").toString());
            }
        }
    }

    @Test
    void toAnotherMachineNothingIsSentInClearAndToThisOneItMayBe() throws Exception {
        try (TlsFront front = front(key, Begins.NEVER)) {
            isNotSent(front, Begins.NEVER, "mail.user", "post", "mail.password", "a word");
            assertThat(front.clear()).allMatch(line -> line.matches("(EHLO|QUIT|RSET).*"));

            send(front, Map.of("mail.host", "127.0.0.1"));
            assertThat(front.clear()).anyMatch(line -> line.startsWith("RCPT"));
        }
    }

    private TlsFront front(KeyStore keys, Begins begins) throws Exception {
        return new TlsFront(keys, PASSWORD, begins, mails.getSmtp().getPort());
    }

    private void isNotSent(TlsFront front, Begins begins, String... more) {
        Map<String, String> settings =
                new HashMap<>(Map.of("mail.tls", begins == Begins.AT_ONCE ? "implicit" : "starttls"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        assertThatThrownBy(() -> send(front, settings))
                .isInstanceOf(Way.NotSent.class)
                .hasMessageContaining("the mail server did not take it");
        assertThat(mails.getReceivedMessages()).isEmpty();
        assertThat(front.clear()).noneMatch(line -> line.matches("(?i)(AUTH|MAIL|RCPT|DATA).*"));
    }

    private static void send(TlsFront front, Map<String, String> more) throws Way.NotSent {
        Map<String, String> settings = new HashMap<>(Map.of(
                "mail.host",
                ELSEWHERE,
                "mail.port",
                String.valueOf(front.port()),
                "mail.certificate",
                certificate.toString(),
                "mail.from",
                "countersign@example.com",
                "mail.to",
                "legal@example.com"));
        settings.putAll(more);
        new MailWay(new Settings(settings), "https://countersign.example.com", Clock.systemUTC()).send(NOTICE);
    }

    private static KeyStore certified(String name, String san) throws Exception {
        Path file = folder.resolve(name + ".p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        String command = "-genkeypair -alias mail -keyalg EC -dname CN=" + name + " -ext san=" + san
                + " -validity 2 -storetype PKCS12 -storepass changeit -keystore " + file;
        Process process = new ProcessBuilder((keytool + " " + command).split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static Path pem(KeyStore keys, String name) throws Exception {
        String text = Base64.getMimeEncoder()
                .encodeToString(keys.getCertificate("mail").getEncoded());
        return write(name, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    }

    private static Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".pem"), text);
    }
}
