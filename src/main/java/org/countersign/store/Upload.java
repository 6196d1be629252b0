package org.countersign.store;

/**
 * A document as it was sent.
 *
 * @param path relative, with slashes, and leading nowhere above
 */
@SuppressWarnings("ArrayRecordComponent") // a document may be large and is never compared
public record Upload(String path, byte[] bytes) {}
