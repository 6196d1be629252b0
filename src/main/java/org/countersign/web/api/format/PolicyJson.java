package org.countersign.web.api.format;

import java.util.List;
import org.countersign.policy.Policy;

/** The policy in force. */
public record PolicyJson(
        String name, String version, String sha256, String effective, int checks, List<AreaJson> areas) {

    /** An area, in the order of the heat map. */
    public record AreaJson(String id, String title) {}

    public static PolicyJson of(Policy policy) {
        return new PolicyJson(
                policy.name(),
                policy.version(),
                policy.sha256(),
                policy.effective().toString(),
                policy.checks().size(),
                policy.areas().entrySet().stream()
                        .map(area -> new AreaJson(area.getKey(), area.getValue()))
                        .toList());
    }
}
