package org.countersign.web.page;

import static org.countersign.web.page.Permission.ADMINISTER;
import static org.countersign.web.page.Permission.APPROVE;
import static org.countersign.web.page.Permission.EDIT_RULES;
import static org.countersign.web.page.Permission.READ;
import static org.countersign.web.page.Permission.REVIEW;
import static org.countersign.web.page.Permission.WATCH;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person is in an installation of a team, and what that allows. */
public enum Role {
    VIEWER("Viewer", "sees reviews, documents and rules", READ),
    REVIEWER("Reviewer", "opens reviews, settles questions, asks for waivers", READ, REVIEW),
    APPROVER("Approver", "the same, and approves what somebody else asked for", READ, REVIEW, APPROVE),
    RULE_EDITOR("Rule editor", "proposes changes of the rules", READ, EDIT_RULES),
    ADMINISTRATOR("Administrator", "looks after people, retention and the trail", READ, ADMINISTER, WATCH);

    private final String title;
    private final String does;

    @SuppressWarnings("ImmutableEnumChecker") // a set that nobody can change
    private final Set<Permission> permissions;

    Role(String title, String does, Permission... permissions) {
        this.title = title;
        this.does = does;
        this.permissions = Set.of(permissions);
    }

    public String title() {
        return title;
    }

    public String does() {
        return does;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** By its name in any capitals, with spaces or dashes as people write it. */
    public static Optional<Role> of(String written) {
        return Arrays.stream(values())
                .filter(role -> role.name().equalsIgnoreCase(written.strip().replaceAll("[ -]", "_")))
                .findFirst();
    }

    /** All that the roles of these names allow; a name that is no role allows nothing. */
    public static Set<Permission> permissions(Collection<String> names) {
        return names.stream()
                .flatMap(name -> of(name).stream())
                .flatMap(role -> role.permissions().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
