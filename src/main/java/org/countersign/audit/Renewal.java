package org.countersign.audit;

import java.util.Arrays;
import java.util.Optional;
import org.countersign.facts.Waiver;

/**
 * Whether a waiver was given for what the check means today.
 *
 * @param meaning the digest of what the check means
 * @param since the version of the policy that gave it that meaning
 */
record Renewal(String meaning, String since) {

    /** Why the waiver has to be renewed, if it has; one that says neither what it was given for counts as it did. */
    Optional<String> of(Waiver waiver) {
        if (waiver.meaning() != null) {
            return waiver.meaning().equalsIgnoreCase(meaning)
                    ? Optional.empty()
                    : Optional.of("the check meant something else (" + waiver.meaning() + ", now " + meaning + ")");
        }
        return waiver.policyVersion() != null && isNewer(since, waiver.policyVersion())
                ? Optional.of("the check has its present meaning since version " + since
                        + " of the policy, and the waiver was given under " + waiver.policyVersion())
                : Optional.empty();
    }

    private static boolean isNewer(String version, String than) {
        return Arrays.compare(numbers(version), numbers(than)) > 0;
    }

    /** The numbers of a version without zeros at its end, so that 1.0 and 1 are one. */
    private static int[] numbers(String version) {
        return Arrays.stream(version.replaceAll("(\\.0+)+$", "").split("\\D+", -1))
                .filter(part -> !part.isEmpty() && part.length() < 9)
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
