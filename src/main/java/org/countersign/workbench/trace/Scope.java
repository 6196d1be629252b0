package org.countersign.workbench.trace;

import java.util.Map;
import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a condition stand for.
 *
 * @param self the fact that is looked at; none where only variables are
 * @param names what the variables of this and earlier conditions hold; a variable may hold nothing
 */
record Scope(@Nullable Fact self, Map<String, @Nullable Object> names) {}
