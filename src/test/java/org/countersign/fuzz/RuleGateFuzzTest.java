package org.countersign.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.countersign.policy.FiredRules;
import org.countersign.policy.FiredRules.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files of what is allowed and what is not, in any mixture: whatever passes does nothing but report. */
class RuleGateFuzzTest {

    private static final long SEED = 20_260_301;
    private static final int INPUTS = 200;

    @TempDir
    private Path folder;

    private FiredRules rules;

    @BeforeEach
    void aPolicyOfOneCheck() {
        Canary.settle();
        rules = new FiredRules(folder);
    }

    @AfterEach
    void nothingWasTouched() {
        Canary.lives();
    }

    @FuzzTest(maxDuration = "2m")
    void whatPassesDoesNothingButReport(FuzzedDataProvider data) {
        String text = RuleGrammar.file(bound -> data.consumeInt(0, bound - 1));
        rules.fate(text);
        Canary.lives(text);
    }

    @Test
    void soDoHundredsOfThemOnEveryDay() {
        Random random = new Random(SEED);
        Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
        for (int i = 0; i < INPUTS; i++) {
            String text = RuleGrammar.file(random::nextInt);
            fates.merge(rules.fate(text), 1, Integer::sum);
            Canary.lives(text);
        }
        assertThat(fates).as("seed " + SEED).containsKeys(Fate.REFUSED, Fate.FIRED);
        assertThat(fates.getOrDefault(Fate.SENSELESS, 0)).as("seed " + SEED).isLessThan(INPUTS / 10);
        assertThat(Files.exists(Path.of(Canary.FILE))).isFalse();
    }
}
