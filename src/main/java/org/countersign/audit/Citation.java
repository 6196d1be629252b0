package org.countersign.audit;

import org.countersign.facts.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source that a finding rests on.
 *
 * @param side {@code said} or {@code shown} in a contradiction, absent elsewhere
 */
public record Citation(Source source, @Nullable String side) {}
