package org.countersign.intake.guard;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names that tell that a file is not evidence. */
final class Unread {
    private static final Set<String> OF_THE_SYSTEM = Set.of("thumbs.db", "desktop.ini");

    private Unread() {}

    /** Why the file is passed over; empty when it is to be read. */
    static Optional<String> because(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (("/" + path).contains("/.") || path.startsWith("__MACOSX/") || OF_THE_SYSTEM.contains(name)) {
            return Optional.of("is hidden or belongs to the system, and is no evidence");
        } else if (name.startsWith("~$")) {
            return Optional.of("is the lock that Office keeps while a document is open");
        } else if (name.equals("readme") || name.startsWith("readme.")) {
            return Optional.of("is a README, which is for people and not for the audit");
        }
        return name.endsWith(".schema.json")
                ? Optional.of("is the schema of a form, by which editors help to fill it in, and is no evidence")
                : Optional.empty();
    }
}
