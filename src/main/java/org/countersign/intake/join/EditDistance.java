package org.countersign.intake.join;

/** Counts how many letters must be changed, added or taken away to turn one word into another. */
final class EditDistance {

    private EditDistance() {}

    static int between(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] here = new int[other.length() + 1];
            here[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                here[j] = Math.min(Math.min(here[j - 1], above[j]) + 1, above[j - 1] + change);
            }
            above = here;
        }
        return above[other.length()];
    }
}
