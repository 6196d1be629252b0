package org.countersign.intake.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;

/** The documents within one file of the dossier: each passes the guard, and all of them together have one limit. */
public final class Enclosures {
    private final Limits limits;
    private final int depth;
    private final AtomicLong bytes;
    private final AtomicLong files;

    Enclosures(Limits limits) {
        this(limits, 0, new AtomicLong(), new AtomicLong());
    }

    private Enclosures(Limits limits, int depth, AtomicLong bytes, AtomicLong files) {
        this.limits = limits;
        this.depth = depth;
        this.bytes = bytes;
        this.files = files;
    }

    /** Those one level further down, which share the limit. */
    public Enclosures deeper() {
        return new Enclosures(limits, depth + 1, bytes, files);
    }

    /** A document within another, admitted or not. */
    public Offered offer(String path, byte[] content) {
        try {
            Drawn drawn = Drawn.from(new ByteArrayInputStream(content), limits.fileBytes(), Long.MAX_VALUE);
            if (depth > Limits.DEPTH) {
                return refused(
                        path,
                        drawn,
                        Objection.unsupported(
                                "lies too deep within other documents and was not read; send it by itself"));
            } else if (isTooMuch(drawn.length())) {
                return refused(
                        path,
                        drawn,
                        Objection.tooLarge("was not read, as too much is packed into one file; send it by itself"));
            }
            return drawn.offered(path, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isTooMuch(long length) {
        return files.incrementAndGet() > limits.entries() || bytes.addAndGet(length) > limits.unpackedBytes();
    }

    private static Offered refused(String path, Drawn drawn, Objection objection) {
        return new Offered.Refused(path, drawn.sha256(), objection);
    }
}
