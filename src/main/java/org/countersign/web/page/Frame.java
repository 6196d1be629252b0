package org.countersign.web.page;

import java.util.Set;

/**
 * What each page needs besides its own content.
 *
 * @param csrf the token that each form carries
 * @param name of who looks at it; empty for who has not signed in
 * @param hasAccount whether who looks at it signed in, and may sign out again
 * @param waiting how much waits to be decided or read
 */
public record Frame(String csrf, String name, boolean hasAccount, Set<Permission> permissions, int waiting) {

    public Frame {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
