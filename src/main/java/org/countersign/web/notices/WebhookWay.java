package org.countersign.web.notices;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.countersign.report.PublishedJson;
import org.countersign.store.Notice;
import org.countersign.web.page.Settings;
import org.jspecify.annotations.Nullable;

/** By a signed request to one address, which the file of the installation names; it follows nowhere else. */
final class WebhookWay implements Way {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int GOOD = 2;
    private static final int HUNDRED = 100;

    private final Settings settings;
    private final String site;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    WebhookWay(Settings settings, String site, Clock clock) {
        this.settings = settings;
        this.site = site;
        this.clock = clock;
    }

    /** What is sent. */
    public record NoticeJson(
            String format,
            int version,
            String id,
            String review,
            int audit,
            @Nullable String verdictBefore,
            @Nullable String verdict,
            int fresh,
            int worse,
            int better,
            int gone,
            String link) {}

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void send(Notice notice) throws NotSent {
        try {
            HttpResponse<Void> answer = client.send(request(notice), HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() / HUNDRED != GOOD) {
                throw new NotSent("the webhook answered " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new NotSent(
                    "the webhook could not be reached: " + e.getClass().getSimpleName(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotSent("it was interrupted", e);
        }
    }

    private HttpRequest request(Notice notice) {
        String id = notice.review() + "/" + notice.audit();
        String body = PublishedJson.line(new NoticeJson(
                "countersign-notice",
                1,
                id,
                notice.name(),
                notice.audit(),
                notice.decisionBefore(),
                notice.decision(),
                notice.fresh(),
                notice.worse(),
                notice.better(),
                notice.gone(),
                NoticeWords.link(site, notice)));
        String at = String.valueOf(clock.instant().getEpochSecond());
        return HttpRequest.newBuilder(URI.create(settings.text("webhook.url", "")))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Countersign-Delivery", id)
                .header("Countersign-Signature", "t=" + at + ",v1=" + signature(at + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private String signature(String signed) {
        byte[] secret = settings.text("webhook.secret", "").getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC with SHA-256", e);
        }
    }
}
