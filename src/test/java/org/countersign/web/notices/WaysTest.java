package org.countersign.web.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.countersign.store.Notice;
import org.countersign.store.SetClock;
import org.countersign.web.page.Settings;
import org.junit.jupiter.api.Test;

/** What leaves this machine goes where the settings say, and nowhere else. */
class WaysTest {
    private static final String SITE = "https://countersign.example.com";

    @Test
    void aWebhookThatPointsElsewhereIsNotFollowed() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        hook.start();
        try {
            Way way = new WebhookWay(
                    settings(
                            "webhook.url",
                            "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook",
                            "webhook.secret",
                            "a secret of some length"),
                    SITE,
                    new SetClock());

            assertThatThrownBy(() -> way.send(notice("Acme"))).hasMessage("the webhook answered 307");
            assertThat(asked).containsExactly("/hook");
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void theNameOfAReviewAddsNoHeaderToAMail() throws Exception {
        GreenMail mails = mails("127.0.0.1");
        try {
            new MailWay(settings(mails, "127.0.0.1"), SITE, new SetClock())
                    .send(notice("Acme\r\nBcc: eve@example.com\r\n\r\n<b>Pay</b>\u2028"));

            MimeMessage mail = mails.getReceivedMessages()[0];
            assertThat(mails.getReceivedMessages()).hasSize(1);
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("legal@example.com");
            assertThat(mail.getSubject()).contains("Acme", "was judged again").doesNotContain("\n");
            assertThat(mail.getContentType()).startsWith("text/plain");
        } finally {
            mails.stop();
        }
    }

    @Test
    void aMailServerElsewhereMustSpeakTls() {
        GreenMail mails = mails("127.0.0.2");
        try {
            Way way = new MailWay(settings(mails, "127.0.0.2"), SITE, new SetClock());

            assertThatThrownBy(() -> way.send(notice("Acme")))
                    .isInstanceOf(Way.NotSent.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(mails.getReceivedMessages()).isEmpty();
        } finally {
            mails.stop();
        }
    }

    @Test
    void aWebhookInTheClearOrWithoutASecretIsRefused() {
        assertThat(Ways.problems(settings("webhook.url", "http://hook.example.com/", "webhook.secret", "short")))
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("must begin with https://"))
                .anySatisfy(problem -> assertThat(problem).contains("webhook.secret is missing or shorter than 16"));
        assertThat(Ways.problems(settings(
                        "webhook.url", "https://hook.example.com/", "webhook.secret", "a secret of some length")))
                .isEmpty();
    }

    private static GreenMail mails(String address) {
        GreenMail mails = new GreenMail(new ServerSetup(0, address, ServerSetup.PROTOCOL_SMTP));
        mails.start();
        return mails;
    }

    private static Settings settings(GreenMail mails, String host) {
        return settings(
                "mail.host",
                host,
                "mail.port",
                String.valueOf(mails.getSmtp().getPort()),
                "mail.from",
                "countersign@example.com",
                "mail.to",
                "legal@example.com");
    }

    private static Settings settings(String... keysAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            values.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Settings(values);
    }

    private static Notice notice(String name) {
        return new Notice("r1", name, 2, "why", "SIGN", "DO_NOT_SIGN", 1, 0, 0, 0, Instant.EPOCH, false);
    }
}
