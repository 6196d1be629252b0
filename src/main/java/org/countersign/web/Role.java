package org.countersign.web;

import java.util.EnumSet;
import java.util.Set;

/** What a person is in this installation, and what that allows. */
enum Role {
    VIEWER,
    REVIEWER,
    APPROVER,
    ADMINISTRATOR;

    Set<Permission> permissions() {
        return switch (this) {
            case VIEWER -> EnumSet.of(Permission.READ);
            case REVIEWER -> EnumSet.of(Permission.READ, Permission.REVIEW);
            case APPROVER -> EnumSet.of(Permission.READ, Permission.REVIEW, Permission.WAIVE);
            case ADMINISTRATOR -> EnumSet.allOf(Permission.class);
        };
    }
}
