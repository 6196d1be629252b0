package org.countersign.intake.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Opens a dossier, read-only, in whichever of its forms it comes. */
public final class Guard {

    private Guard() {}

    /** The files of a folder, of a zip archive, or the one file that the path names. */
    public static DossierFiles files(Path dossier, Limits limits) {
        if (Files.isDirectory(dossier)) {
            return new Folder(dossier, limits);
        }
        String name = dossier.getFileName().toString();
        return isArchive(name) ? new Archive(dossier, limits) : new SingleFile(dossier, name, limits);
    }

    /** The same, where files of a folder came later and take the places of those of the same path. */
    public static DossierFiles files(Path dossier, @Nullable Path later, Limits limits) {
        DossierFiles before = files(dossier, limits);
        return later == null ? before : new Overlaid(before, new Folder(later, limits));
    }

    /** The paths of the files in a zip archive; empty where it is damaged or none. */
    public static Optional<Set<String>> paths(byte[] archive) {
        try {
            return Optional.of(Archive.paths(archive));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The path by which files are held to be the same: archives made on a Mac hold accents apart from their letters. */
    public static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** The door through which the documents within one file of the dossier pass. */
    public static Enclosures enclosures(Limits limits) {
        return new Enclosures(limits);
    }

    /**
     * The parts of a zipped document, one after another, as the guard itself saw them. The streams of the JDK refuse what
     * large workbooks are often written as; this one the library for workbooks uses too.
     */
    public static ZipArchiveInputStream unpack(InputStream zipped) {
        return new ZipArchiveInputStream(zipped, "UTF-8", true, true);
    }

    /** Whether the name says that this is a zip archive. */
    public static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
