package org.countersign.intake;

import org.countersign.intake.read.Contents;

/** What became of a file, before it is known whether anything in it was of use. */
record Outcome(String file, String sha256, Contents contents) {}
