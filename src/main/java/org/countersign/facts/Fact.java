package org.countersign.facts;

import java.util.List;

/** Something that was read, or reckoned from what was read, and that a rule may ask about. */
public interface Fact {

    /** Where it was read; empty only for what the policy or the auditor brings, such as the audit date. */
    List<Source> sources();

    /** What a finding about this fact is a finding about. */
    Subject subject();
}
