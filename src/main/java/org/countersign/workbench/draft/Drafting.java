package org.countersign.workbench.draft;

import java.nio.file.Path;
import java.util.Map;

/** What came of the wish for a new check. */
public sealed interface Drafting {

    /** The files of the check with their contents: page, rules and cases. */
    record Drafted(Map<Path, String> files) implements Drafting {}

    /** It cannot be; why, and what to write instead. */
    record Refused(String why) implements Drafting {}
}
