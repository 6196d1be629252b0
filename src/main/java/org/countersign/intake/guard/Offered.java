package org.countersign.intake.guard;

/** A file of the dossier: one that may be read, or one that may not, with the reason. */
public sealed interface Offered {

    String path();

    /** It may be read. */
    record Opened(Document document) implements Offered {
        @Override
        public String path() {
            return document.path();
        }
    }

    /** It cannot or must not be read. */
    record Refused(String path, String sha256, Objection objection) implements Offered {}

    /** It is not meant to be read. */
    record PassedOver(String path, String sha256, String why) implements Offered {}
}
