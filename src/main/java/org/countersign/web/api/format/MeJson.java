package org.countersign.web.api.format;

import java.util.List;

/**
 * Whom a token speaks for, and what it may do now.
 *
 * @param may the scopes that count: those of the token that its owner may use too
 */
public record MeJson(String name, String token, String expiresAt, List<String> scopes, List<String> may) {}
