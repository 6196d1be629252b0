package org.countersign.web;

import java.nio.file.Path;
import org.countersign.policy.RuleBase;
import org.countersign.policy.TinyPolicy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a site to which its rules do not matter: a policy of one check, compiled once for all of them. */
abstract class OnTinyPolicy {
    static RuleBase rules;

    @BeforeAll
    static void compile(@TempDir Path policy) {
        rules = new TinyPolicy(policy).with("first", "ONE-01").compile();
    }

    @AfterAll
    static void forget() {
        rules.close();
    }
}
