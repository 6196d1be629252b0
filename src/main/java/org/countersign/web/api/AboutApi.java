package org.countersign.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.store.Token;
import org.countersign.web.api.format.MeJson;
import org.countersign.web.page.Needs;
import org.countersign.web.page.Permission;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the API offers, and whom a token speaks for. */
@RestController
@RequestMapping(path = Answers.API, produces = MediaType.APPLICATION_JSON_VALUE)
final class AboutApi {

    @GetMapping("/openapi.json")
    @Needs(Permission.READ)
    ResponseEntity<byte[]> description() throws IOException {
        try (InputStream written = AboutApi.class.getResourceAsStream("openapi.json")) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Objects.requireNonNull(written).readAllBytes());
        }
    }

    @GetMapping("/me")
    @Needs(Permission.READ)
    ResponseEntity<String> me(Authentication who) {
        Token token = (Token) Objects.requireNonNull(who.getDetails());
        return Answers.of(new MeJson(
                who.getName(),
                token.name(),
                token.expiresAt().toString(),
                token.scopes().stream().sorted().toList(),
                Stream.of(Scope.values())
                        .filter(scope -> who.getAuthorities().stream()
                                .anyMatch(held -> scope.permission().name().equals(held.getAuthority())))
                        .map(Scope::word)
                        .toList()));
    }
}
