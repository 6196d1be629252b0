package org.countersign.intake.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive; what it unpacks to is counted while it unpacks, as its own directory may lie. */
record Archive(Path file, Limits limits) implements DossierFiles {

    @Override
    public void forEach(Consumer<Offered> reader) throws IOException {
        try (ZipFile zip = open(ZipFile.builder().setPath(file))) {
            List<ZipArchiveEntry> entries = files(zip)
                    .sorted(Comparator.comparing(ZipArchiveEntry::getName))
                    .limit(limits.entries() + 1L)
                    .toList();
            Unpacking unpacking = new Unpacking(zip);
            entries.stream().limit(limits.entries()).map(unpacking::offer).forEach(reader);
            if (entries.size() > limits.entries()) {
                reader.accept(refused(
                        entries.get(limits.entries()).getName(),
                        Objection.tooLarge("is one of more than " + limits.entries()
                                + " files; from here on none was read, so split the archive")));
            }
        }
    }

    static Set<String> paths(byte[] archive) throws IOException {
        try (ZipFile zip = open(ZipFile.builder().setByteArray(archive))) {
            return files(zip).map(entry -> ArchiveNames.path(entry.getName())).collect(Collectors.toSet());
        }
    }

    /** Windows writes names in the old code page of the machine; Latin 1 reads any of them, if not prettily. */
    private static ZipFile open(ZipFile.Builder archive) throws IOException {
        return archive.setCharset(StandardCharsets.ISO_8859_1).get();
    }

    private static Stream<ZipArchiveEntry> files(ZipFile zip) {
        return Collections.list(zip.getEntries()).stream().filter(entry -> !entry.isDirectory());
    }

    private static Offered refused(String path, Objection objection) {
        return new Offered.Refused(path, "", objection);
    }

    private final class Unpacking {
        private final ZipFile zip;
        private long total;

        Unpacking(ZipFile zip) {
            this.zip = zip;
        }

        Offered offer(ZipArchiveEntry entry) {
            String path = ArchiveNames.path(entry.getName());
            if (ArchiveNames.leadsOut(path)) {
                return refused(
                        path,
                        Objection.unsupported("has a name that leads out of the archive and was not unpacked; ask where"
                                + " it comes from"));
            } else if (entry.isUnixSymlink()) {
                return refused(
                        path,
                        Objection.unsupported("is a link and was not followed; put the file itself into the archive"));
            } else if (ZipDirectory.isEncrypted(entry)) {
                return refused(
                        path,
                        Objection.encrypted("is protected by a password; pack it again without, or give the files"));
            } else if (total > limits.unpackedBytes()) {
                return refused(
                        path,
                        Objection.tooLarge("was not unpacked, as the archive is too large: more than "
                                + Limits.megabytes(limits.unpackedBytes()) + " once unpacked; split it"));
            }
            return unpack(entry, path);
        }

        private Offered unpack(ZipArchiveEntry entry, String path) {
            try (InputStream in = zip.getInputStream(entry)) {
                Drawn drawn = Drawn.from(in, limits.fileBytes(), limits.fileBytes());
                total += drawn.length();
                if (limits.isTooDense(drawn.length(), entry.getCompressedSize())) {
                    return refused(
                            path,
                            Objection.tooLarge(
                                    "is too large: once unpacked it is far more than its size says; ask where"
                                            + " it comes from"));
                }
                return drawn.offered(path, limits);
            } catch (IOException | RuntimeException e) {
                return refused(
                        path, Objection.damaged("is damaged inside the archive; pack it again from the original"));
            }
        }
    }
}
