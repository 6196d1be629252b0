package org.countersign.web;

import java.util.HashMap;
import java.util.Map;
import org.countersign.web.entry.Premises;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Uploads;

/** How the server listens: where, to how much at once, and by which TLS. */
final class Listening {
    private static final String TLS = "TLSv1.3,TLSv1.2";

    /** Those that keep what was said secret even from who gets hold of the key later, the strongest first. */
    private static final String CIPHERS = "TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_AES_128_GCM_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,"
            + "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,"
            + "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256";

    private Listening() {}

    static Map<String, Object> properties(Premises premises, Settings settings) {
        Map<String, Object> server = new HashMap<>(Map.of(
                "server.address",
                premises.address(),
                "server.port",
                premises.port(),
                // Who a proxy says is asking counts only where one was announced, and then only from nearby.
                "server.forward-headers-strategy",
                premises.behindProxy() ? "native" : "none",
                // What is too large is read to its end all the same, or the browser would show a broken connection.
                "server.tomcat.max-swallow-size",
                "512MB",
                "server.tomcat.max-part-count",
                "10000",
                "spring.servlet.multipart.max-file-size",
                Uploads.LARGEST_FILE,
                "spring.servlet.multipart.max-request-size",
                Uploads.LARGEST_UPLOAD,
                "logging.config",
                "classpath:org/countersign/web/logback.xml"));
        settings.find("sign-on.issuer").ifPresent(issuer -> {
            server.put("countersign.signs-on", "true");
            server.put("countersign.signs-out", settings.is("sign-on.sign-out", true));
        });
        settings.find("tls.certificate").ifPresent(file -> {
            server.put("server.ssl.certificate", "file:" + file);
            server.put("server.ssl.enabled-protocols", TLS);
            server.put("server.ssl.ciphers", CIPHERS);
        });
        settings.find("tls.key").ifPresent(file -> server.put("server.ssl.certificate-private-key", "file:" + file));
        return server;
    }
}
