package org.countersign.intake.read;

/**
 * A document that was found within another, such as the attachment of a mail; it has not passed the guard yet.
 *
 * @param path that of the outer document, {@code /} and its own name within
 * @param bytes as they came; whoever reads them changes nothing in them
 */
@SuppressWarnings("ArrayRecordComponent")
public record Enclosed(String path, byte[] bytes) {}
