package org.countersign.intake.guard;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Makes out the names of files in an archive, which often does not say how they are encoded. */
public final class ArchiveNames {

    private ArchiveNames() {}

    /** The name with {@code /} between its parts; one that was read as Latin 1 and is UTF-8 is put right. */
    public static String path(String name) {
        return putRight(name).replace('\\', '/');
    }

    /** Whether a file of this path would land outside the folder into which the archive is unpacked. */
    public static boolean leadsOut(String path) {
        return path.startsWith("/") || path.matches("(?s)[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    private static String putRight(String name) {
        try {
            ByteBuffer bytes = StandardCharsets.ISO_8859_1.newEncoder().encode(CharBuffer.wrap(name));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return name;
        }
    }
}
