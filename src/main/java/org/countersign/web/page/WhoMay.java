package org.countersign.web.page;

import java.util.Set;

/** What a person may do now, where she is not there herself but a program on her behalf. */
@FunctionalInterface
public interface WhoMay {

    /** Nothing where there is no such person, or none any more. */
    Set<Permission> of(String name);
}
