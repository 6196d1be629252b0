package org.countersign.web.admin;

import java.util.Set;

/** Whom an administrator asked to add, as it was typed. */
public record Wanted(String name, String email, Set<String> roles) {
    static final Wanted NOBODY = new Wanted("", "", Set.of());

    public Wanted {
        roles = Set.copyOf(roles);
    }
}
