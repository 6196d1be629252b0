package org.countersign.policy;

import org.countersign.facts.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The verbs that the {@code then} of a rule may use. The loader imports them after a rule file has passed its checks.
 *
 * <p>A verb has no way to know its session, so it reports to the recorder of the session that runs on its thread.
 */
public final class Verbs {

    private static final ThreadLocal<Recorder> RECORDER = new ThreadLocal<>();

    private Verbs() {}

    public static void red(Fact subject, String message) {
        report(Verb.RED, subject, message, null);
    }

    public static void red(Fact subject, String message, @Nullable String found) {
        report(Verb.RED, subject, message, found);
    }

    public static void amber(Fact subject, String message) {
        report(Verb.AMBER, subject, message, null);
    }

    public static void amber(Fact subject, String message, @Nullable String found) {
        report(Verb.AMBER, subject, message, found);
    }

    public static void green(Fact subject, String message) {
        report(Verb.GREEN, subject, message, null);
    }

    public static void green(Fact subject, String message, @Nullable String found) {
        report(Verb.GREEN, subject, message, found);
    }

    /** The subject is not evidenced, which keeps the check from being GREEN; the message says what is missing. */
    public static void grey(Fact subject, String message) {
        report(Verb.GREY, subject, message, null);
    }

    /** The check does not apply to this case; the message says why. */
    public static void notApplicable(Fact subject, String message) {
        report(Verb.NOT_APPLICABLE, subject, message, null);
    }

    static void reportTo(Recorder recorder) {
        RECORDER.set(recorder);
    }

    static void done() {
        RECORDER.remove();
    }

    private static void report(Verb verb, Fact subject, String message, @Nullable String found) {
        RECORDER.get().report(verb, subject, message, found);
    }
}
