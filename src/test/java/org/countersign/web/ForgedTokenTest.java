package org.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.countersign.provider.Forger;
import org.countersign.store.Database;
import org.countersign.store.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What single sign-on says counts only where its provider signed it, for us, now, and for this browser's question. */
class ForgedTokenTest {
    private static final String CLIENT = "countersign";

    @TempDir
    private Path folder;

    @TempDir
    private Path policy;

    private RuleBase rules;
    private Forger forger;
    private Team team;

    @BeforeEach
    void open() throws Exception {
        rules = new TinyPolicy(policy).with("first", "ONE-01").compile();
        forger = Forger.start();
        team = Team.open(
                Database.file(folder.resolve("team.db")),
                rules,
                new SetClock(),
                Map.of(
                        "sign-on.issuer",
                        forger.issuer(),
                        "sign-on.client-id",
                        CLIENT,
                        "sign-on.client-secret",
                        "a secret of the client"));
    }

    @AfterEach
    void close() {
        team.close();
        forger.close();
        rules.close();
    }

    @Test
    void aSoundTokenLetsInWhomItNames() throws Exception {
        Visitor nora = team.nobody();
        HttpResponse<String> page = answered(nora, question -> signed(header(JWSAlgorithm.RS256), claims(question)));

        assertThat(page.uri().getPath()).isEqualTo("/");
        assertThat(nora.get("/account").body()).contains("nora@example.com");
    }

    @Test
    void aForgedTokenLetsNobodyIn() throws Exception {
        RSAKey other = new RSAKeyGenerator(2048).keyID("ours").generate();
        Map<String, Token> forged = new LinkedHashMap<>();
        forged.put("signed by nobody", question -> new PlainJWT(claims(question)).serialize());
        forged.put("signed by another key", question -> signed(header(JWSAlgorithm.RS256), claims(question), other));
        forged.put(
                "with a key of its own",
                question -> signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwk(other.toPublicJWK())
                                .build(),
                        claims(question),
                        other));
        forged.put(
                "by an algorithm that was not agreed on",
                question -> signed(header(JWSAlgorithm.RS512), claims(question)));
        forged.put("signed with the open key as a secret", this::mac);
        forged.put(
                "of an access token's type",
                question -> signed(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("ours")
                                .type(new JOSEObjectType("at+jwt"))
                                .build(),
                        claims(question)));
        forged.put(
                "of another issuer",
                question -> signed(new JWTClaimsSet.Builder(claims(question)).issuer("https://evil.example")));
        forged.put(
                "for another client",
                question -> signed(new JWTClaimsSet.Builder(claims(question)).audience("somebody-else")));
        forged.put(
                "of yesterday",
                question -> signed(new JWTClaimsSet.Builder(claims(question))
                        .issueTime(Date.from(Instant.now().minusSeconds(90_000)))
                        .expirationTime(Date.from(Instant.now().minusSeconds(86_400)))));
        forged.put(
                "without an end", question -> signed(new JWTClaimsSet.Builder(claims(question)).expirationTime(null)));
        forged.put(
                "for another question",
                question -> signed(new JWTClaimsSet.Builder(claims(question)).claim("nonce", "another")));
        forged.put(
                "for no question", question -> signed(new JWTClaimsSet.Builder(claims(question)).claim("nonce", null)));
        forged.put("about nobody", question -> signed(new JWTClaimsSet.Builder(claims(question)).subject(null)));
        for (Map.Entry<String, Token> each : forged.entrySet()) {
            Visitor visitor = team.nobody();
            assertThat(answered(visitor, each.getValue()).body())
                    .as(each.getKey())
                    .contains("Single sign-on did not succeed");
            assertThat(visitor.send("GET", "/account", "text/html").statusCode())
                    .as(each.getKey())
                    .isEqualTo(302);
        }
        assertThat(team.chief().get("/admin/people").body()).doesNotContain("nora");
    }

    @Test
    void theQuestionIsBoundToItsBrowserByStateNonceAndPkce() throws Exception {
        Visitor nora = team.nobody();
        Map<String, String> question = question(nora);
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(question(team.nobody())).doesNotContainEntry("state", question.get("state"));

        forger.say(signed(header(JWSAlgorithm.RS256), claims(question)));
        nora.get("/login/oauth2/code/sso?code=good&state=" + question.get("state"));
        assertThat(forger.asked()).contains("grant_type=authorization_code", "code=good", "code_verifier=");
    }

    @Test
    void whatTheProviderGaveIsNotKeptHere() throws Exception {
        Visitor nora = team.nobody();
        answered(nora, question -> signed(header(JWSAlgorithm.RS256), claims(question)));

        assertThat(nora.cookies())
                .as("in the browser alone, to sign out by")
                .containsExactlyInAnyOrder("countersign", "countersign-sign-on");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("an-access-token", "eyJ");
            }
        }
    }

    /** What the provider says to a question. */
    private interface Token {
        String of(Map<String, String> question) throws JOSEException;
    }

    /** Asks, has the question answered so, and comes back with the answer. */
    private HttpResponse<String> answered(Visitor visitor, Token token) throws Exception {
        Map<String, String> question = question(visitor);
        forger.say(token.of(question));
        return visitor.get("/login/oauth2/code/sso?code=good&state=" + question.get("state"));
    }

    private static Map<String, String> question(Visitor visitor) throws Exception {
        String location = visitor.send("GET", "/sign-on?next=/", "text/html")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return Arrays.stream(URI.create(location).getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private JWTClaimsSet claims(Map<String, String> question) {
        return new JWTClaimsSet.Builder()
                .issuer(forger.issuer())
                .subject("nora")
                .audience(CLIENT)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("nonce", question.get("nonce"))
                .claim("email", "nora@example.com")
                .claim("email_verified", true)
                .build();
    }

    private static JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID("ours").build();
    }

    private String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(header(JWSAlgorithm.RS256), claims.build());
    }

    private String signed(JWSHeader header, JWTClaimsSet claims) throws JOSEException {
        return signed(header, claims, forger.key());
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private String mac(Map<String, String> question) throws JOSEException {
        SignedJWT token = new SignedJWT(header(JWSAlgorithm.HS256), claims(question));
        token.sign(new MACSigner(forger.key().toRSAPublicKey().getEncoded()));
        return token.serialize();
    }
}
