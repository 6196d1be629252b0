package org.countersign.web.page;

import java.util.Set;
import java.util.function.IntSupplier;

/**
 * What each page needs besides its own content.
 *
 * @param csrf the token that each form carries
 * @param name of who looks at it; empty for who has not signed in
 * @param hasAccount whether who looks at it signed in, and may sign out again
 * @param waiting how much waits to be decided or read; looked up by those pages alone that show it
 */
public record Frame(String csrf, String name, boolean hasAccount, Set<Permission> permissions, IntSupplier waiting) {

    public Frame {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
