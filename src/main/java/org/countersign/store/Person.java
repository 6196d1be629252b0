package org.countersign.store;

import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody who works with an installation of a team.
 *
 * @param name as the trail and waivers have it; no two people bear the same
 * @param roles by their names
 * @param hasPassword whether a password was ever chosen
 * @param signsOn whether single sign-on vouched for this person
 */
public record Person(
        String id,
        String name,
        String email,
        Set<String> roles,
        boolean disabled,
        boolean hasPassword,
        boolean signsOn) {

    public Person {
        roles = Set.copyOf(roles);
    }

    public boolean holds(String role) {
        return roles.contains(role);
    }

    String rolesInOrder() {
        return String.join(",", new TreeSet<>(roles));
    }
}
