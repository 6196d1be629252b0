package org.countersign.intake.guard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;

/** A file as it came, whole and in memory, so that nothing that reads it can touch the original. */
public final class Document {
    private final String path;
    private final String sha256;
    private final byte[] bytes;
    private final Parts parts;

    /** Takes the bytes over; a copy of each large file would double what is needed. */
    public Document(String path, String sha256, byte[] bytes) {
        this(path, sha256, bytes, Parts.NONE);
    }

    private Document(String path, String sha256, byte[] bytes, Parts parts) {
        this.path = path;
        this.sha256 = sha256;
        this.bytes = bytes;
        this.parts = parts;
    }

    /** The same, with what it is made of. */
    public Document with(Parts known) {
        return new Document(path, sha256, bytes, known);
    }

    /** What it is made of; {@link Parts#NONE} for a file that is not zipped. */
    public Parts parts() {
        return parts;
    }

    /** Its place within the dossier, with {@code /} between the parts. */
    public String path() {
        return path;
    }

    public String sha256() {
        return sha256;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes themselves, for those who do not change them. */
    byte[] raw() {
        return bytes;
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** Whether it begins with these bytes. */
    boolean startsWith(int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    public int length() {
        return bytes.length;
    }

    /** How many bytes a parser will have to go through. */
    public long weight() {
        return Math.max(bytes.length, parts.bytes());
    }

    /** Its first bytes. */
    public byte[] head(int count) {
        return Arrays.copyOf(bytes, Math.min(count, bytes.length));
    }

    /** What follows the last dot of its name, in lower case; empty without one. */
    public String extension() {
        return extension(path);
    }

    static String extension(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
