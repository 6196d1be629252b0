package org.countersign.policy;

import java.nio.file.Path;

/** One check: its page, its rules, and the file of its cases. */
public record Check(Page page, RuleFile rules, Path cases) {

    public String id() {
        return page.id();
    }
}
