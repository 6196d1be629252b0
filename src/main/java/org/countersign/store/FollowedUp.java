package org.countersign.store;

import org.jspecify.annotations.Nullable;

/**
 * What people did about a finding, and what they wrote of it last.
 *
 * @param last absent where nobody wrote anything
 */
public record FollowedUp(
        String finding, FollowUp followUp, @Nullable Remark last) {}
