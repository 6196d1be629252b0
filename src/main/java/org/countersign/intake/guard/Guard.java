package org.countersign.intake.guard;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

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
