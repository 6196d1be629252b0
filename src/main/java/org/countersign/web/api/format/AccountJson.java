package org.countersign.web.api.format;

import java.util.List;
import org.countersign.store.Person;

/**
 * Somebody who works with this installation.
 *
 * @param hasPassword a password was chosen once
 * @param signsOn single sign-on vouched for this person once
 */
public record AccountJson(
        String id,
        String name,
        String email,
        List<String> roles,
        boolean disabled,
        boolean hasPassword,
        boolean signsOn) {

    public static AccountJson of(Person person) {
        return new AccountJson(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().sorted().toList(),
                person.disabled(),
                person.hasPassword(),
                person.signsOn());
    }
}
