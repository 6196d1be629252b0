package org.countersign.web.page;

import java.util.Set;

/**
 * What each page needs besides its own content.
 *
 * @param csrf the token that each form carries
 * @param name of who looks at it
 */
public record Frame(String csrf, String name, Set<Permission> permissions) {

    public Frame {
        permissions = Set.copyOf(permissions);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
