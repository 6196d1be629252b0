package org.countersign.web.page;

import java.util.Set;

/**
 * What each page needs besides its own content.
 *
 * @param csrf the token that each form carries
 * @param name of who looks at it; empty for who has not signed in
 * @param hasAccount whether who looks at it signed in, and may sign out again
 */
public record Frame(String csrf, String name, boolean hasAccount, Set<Permission> permissions) {

    public Frame {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
