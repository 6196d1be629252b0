package org.countersign.report;

/** The version of this program; a test holds it to that of the build. */
public final class Version {

    public static final String TEXT = "1.0.0";

    private Version() {}
}
