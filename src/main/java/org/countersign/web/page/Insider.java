package org.countersign.web.page;

import java.util.EnumSet;
import java.util.Set;
import org.countersign.store.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who sends a request, once let in.
 *
 * @param person absent for whoever sits at this machine, who may do all
 */
public record Insider(String name, @Nullable Person person) implements AuthenticatedPrincipal {

    public static Insider of(Person person) {
        return new Insider(person.name(), person);
    }

    public static Insider atThisMachine() {
        return new Insider(System.getProperty("user.name", "you"), null);
    }

    public Set<Permission> permissions() {
        return person == null ? EnumSet.allOf(Permission.class) : Role.permissions(person.roles());
    }

    @Override
    public String getName() {
        return name;
    }
}
