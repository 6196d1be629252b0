package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import org.countersign.audit.Auditor;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.store.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the site tells a browser to do and not to do. */
class HeadersTest {

    @TempDir
    private static Path folder;

    private static RuleBase rules;
    private static Site site;
    private static Visitor visitor;
    private static HttpResponse<String> entered;

    @BeforeAll
    static void open() throws Exception {
        rules = new TinyPolicy(Files.createDirectory(folder.resolve("rules")))
                .with("first", "TST-01")
                .compile();
        site = Site.open(Database.file(folder.resolve("db")), new Auditor(rules), Clock.systemUTC(), 0);
        visitor = new Visitor(site);
        entered = visitor.get(site.entrance());
    }

    @AfterAll
    static void close() {
        site.close();
        rules.close();
    }

    @Test
    void theCookieIsForPagesOfOursAloneAndForNoScript() {
        String cookies = Stream.iterate(
                        entered, response -> response.previousResponse().orElse(null))
                .takeWhile(response -> response != null)
                .flatMap(response -> response.headers().allValues("Set-Cookie").stream())
                .reduce("", (all, each) -> all + each + "\n");

        assertThat(cookies.strip().lines()).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict"));
    }

    @Test
    void aPageIsKeptNowhere() throws Exception {
        for (String path : new String[] {"/", "/rules", "/admin/trail", "/reviews/new"}) {
            assertThat(visitor.get(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void nothingIsChangedByLookingAtIt() throws Exception {
        for (String deed : new String[] {"remarks", "waivers", "settlements", "audits", "audits/1/cancel"}) {
            assertThat(visitor.get("/reviews/any/" + deed).statusCode())
                    .as(deed)
                    .isIn(404, 405);
        }
    }

    @Test
    void aRequestIsNotEchoed() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.getOutputStream()
                    .write(("TRACE / HTTP/1.1\r\nHost: 127.0.0.1:" + site.port()
                                    + "\r\nX-Secret: echo\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 4");
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("x-secret");
        }
    }
}
