package org.countersign.intake.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive; what it unpacks to is counted while it unpacks, as its own directory may lie. */
record Archive(Path file, Limits limits) implements DossierFiles {

    @Override
    public void forEach(Consumer<Offered> reader) throws IOException {
        // Windows writes names in the old code page of the machine; Latin 1 reads any of them, if not prettily.
        try (ZipFile zip = new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.ISO_8859_1)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .limit(limits.entries() + 1L)
                    .toList();
            Unpacking unpacking = new Unpacking(zip);
            entries.stream().limit(limits.entries()).map(unpacking::offer).forEach(reader);
            if (entries.size() > limits.entries()) {
                reader.accept(refused(
                        entries.get(limits.entries()).getName(),
                        "",
                        "is one of more than " + limits.entries()
                                + " files; from here on none was read, so split the archive"));
            }
        }
    }

    private static Offered refused(String path, String sha256, String why) {
        return new Offered.Refused(path, sha256, why);
    }

    private final class Unpacking {
        private final ZipFile zip;
        private long total;

        Unpacking(ZipFile zip) {
            this.zip = zip;
        }

        Offered offer(ZipEntry entry) {
            String path = ArchiveNames.path(entry.getName());
            if (ArchiveNames.leadsOut(path)) {
                return refused(path, "", "has a name that leads out of the archive and was not unpacked");
            } else if (total > limits.unpackedBytes()) {
                return refused(
                        path,
                        "",
                        "was not unpacked, as the archive is too large: more than "
                                + Limits.megabytes(limits.unpackedBytes()) + " once unpacked");
            }
            return unpack(entry, path);
        }

        private Offered unpack(ZipEntry entry, String path) {
            try (InputStream in = zip.getInputStream(entry)) {
                Drawn drawn = Drawn.from(in, limits.fileBytes(), limits.fileBytes());
                total += drawn.length();
                if (drawn.length() > limits.fileBytes()
                        || limits.isTooDense(drawn.length(), entry.getCompressedSize())) {
                    return refused(path, "", SingleFile.tooLarge(limits));
                }
                return drawn.offered(path, limits);
            } catch (IOException | RuntimeException e) {
                return refused(path, "", "is damaged inside the archive; pack it again from the original");
            }
        }
    }
}
