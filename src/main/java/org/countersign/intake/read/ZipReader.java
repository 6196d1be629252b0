package org.countersign.intake.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.countersign.intake.guard.ArchiveNames;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Limits;
import org.countersign.intake.guard.Objection;

/** Unpacks an archive that lies within a dossier; what comes out is counted, as its own directory may lie. */
final class ZipReader implements Reader {
    private static final String KIND = "archive";
    private static final Limits LIMITS = Limits.USUAL;

    @Override
    public Contents read(Document document, Notes notes) throws IOException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(document.bytes()))
                // Names of Windows are in the old code page of the machine; Latin 1 reads any, if not prettily.
                .setCharset(StandardCharsets.ISO_8859_1)
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .toList();
            if (entries.size() > LIMITS.entries()) {
                return new Contents.NotReadable(
                        KIND, Objection.tooLarge("holds more than " + LIMITS.entries() + " files; split it"));
            } else if (entries.isEmpty()) {
                notes.remark(document.path(), "", "is an empty archive");
            }
            return new Unpacking(zip, document.path(), notes).unpack(entries);
        }
    }

    private static final class Unpacking {
        private final ZipFile zip;
        private final String file;
        private final Notes notes;
        private final EnclosedFiles files;
        private long total;

        Unpacking(ZipFile zip, String file, Notes notes) {
            this.zip = zip;
            this.file = file;
            this.notes = notes;
            this.files = new EnclosedFiles(file);
        }

        Contents unpack(List<ZipArchiveEntry> entries) {
            for (ZipArchiveEntry entry : entries) {
                String path = ArchiveNames.path(entry.getName());
                if (ArchiveNames.leadsOut(path)) {
                    refuse(path, "has a name that leads out of the archive and was not unpacked");
                } else if (entry.isUnixSymlink()) {
                    refuse(path, "is a link and was not followed; put the file itself here");
                } else if (entry.getGeneralPurposeBit().usesEncryption()) {
                    refuse(path, "is protected by a password; pack it without and try again");
                } else if (total > LIMITS.documentBytes()) {
                    refuse(path, "was not unpacked, as the archive is too large; send it by itself");
                } else {
                    unpack(entry, path);
                }
            }
            return new Contents.Legible(KIND, List.of(), List.of(), List.of(), files.list());
        }

        private void unpack(ZipArchiveEntry entry, String path) {
            try (InputStream in = zip.getInputStream(entry)) {
                byte[] bytes = in.readNBytes(Math.toIntExact(LIMITS.fileBytes()) + 1);
                total += bytes.length;
                if (bytes.length > LIMITS.fileBytes()
                        || LIMITS.isTooDense(bytes.length, Math.max(1, entry.getCompressedSize()))) {
                    refuse(
                            path,
                            "is too large: more than " + Limits.megabytes(LIMITS.fileBytes())
                                    + ", or far more than its size says; ask where it comes from");
                } else {
                    files.add(path, bytes);
                }
            } catch (IOException | RuntimeException e) {
                refuse(path, "is damaged inside the archive; pack it again from the original");
            }
        }

        private void refuse(String path, String why) {
            notes.unused(file, path, why);
        }
    }
}
