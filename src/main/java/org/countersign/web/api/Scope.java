package org.countersign.web.api;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.web.page.Permission;

/** What a token may be used for, by the words that a program's owner chooses from. */
public enum Scope {
    READ(Permission.READ, "see reviews, documents, findings and rules"),
    REVIEW(Permission.REVIEW, "open reviews, add documents, settle questions, follow findings up, ask for waivers"),
    APPROVE(Permission.APPROVE, "approve what somebody else asked for"),
    RULES(Permission.EDIT_RULES, "propose changes of the rules"),
    ADMIN(Permission.ADMINISTER, "see the whole trail, people and retention"),
    METRICS(Permission.WATCH, "read the metrics at /metrics, for Prometheus");

    private final Permission permission;
    private final String meaning;

    Scope(Permission permission, String meaning) {
        this.permission = permission;
        this.meaning = meaning;
    }

    public Permission permission() {
        return permission;
    }

    public String meaning() {
        return meaning;
    }

    /** As it is written in a form, in the store and in answers. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    static Scope of(Permission permission) {
        return Stream.of(values())
                .filter(scope -> scope.permission == permission)
                .findFirst()
                .orElseThrow();
    }

    /** What these words allow at most; a word of a later version allows nothing. */
    static Set<Permission> permissions(Set<String> words) {
        return words.stream()
                .flatMap(word -> of(word).stream())
                .map(Scope::permission)
                .collect(Collectors.toSet());
    }
}
