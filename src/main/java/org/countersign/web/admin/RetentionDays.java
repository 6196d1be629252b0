package org.countersign.web.admin;

import org.countersign.store.HouseRules;
import org.countersign.web.page.Settings;

/** After how many days documents go: as an administrator decided, else as the file of the installation says. */
public record RetentionDays(HouseRules rules, Settings settings) {
    static final String NAME = "retention.days";

    /** 0 for never. */
    public int forAll() {
        return rules.find(NAME).map(Integer::parseInt).orElseGet(() -> settings.number(NAME, 0));
    }
}
