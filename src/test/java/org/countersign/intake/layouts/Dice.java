package org.countersign.intake.layouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, by a seed that is printed. */
record Dice(Random random) {

    static Dice of(long seed) {
        return new Dice(new Random(seed));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    <T> List<T> shuffled(List<T> from) {
        List<T> copy = new ArrayList<>(from);
        Collections.shuffle(copy, random);
        return copy;
    }
}
