package org.countersign.intake.read;

/** The ways in which a reader gives a file back unread. */
final class Refusal {

    private Refusal() {}

    static Contents.NotReadable locked(String kind, String by) {
        return new Contents.NotReadable(kind, "is protected by " + by + "; save it without and try again");
    }

    static Contents.NotReadable damaged(String kind, String why) {
        return new Contents.NotReadable(kind, why);
    }

    static Contents.NotReadable unsupported(String kind, String why) {
        return new Contents.NotReadable(kind, why);
    }

    static Contents.NotReadable tooLarge(String kind, String why) {
        return new Contents.NotReadable(kind, why);
    }
}
