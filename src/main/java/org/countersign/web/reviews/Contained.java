package org.countersign.web.reviews;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.countersign.reading.ReadingJson.DossierJson;
import org.countersign.reading.ReadingJson.FileJson;
import org.countersign.review.Enclosures;
import org.countersign.store.Enclosed;
import org.countersign.vocabulary.SettlementFile;
import org.countersign.web.page.Paths;

/**
 * The files of the archive that a review was opened with, as the last audit saw them; none where there is no archive, or
 * it was seen as one file among others.
 *
 * @param archive its path
 * @param files those that were not sent anew by themselves since
 */
public record Contained(String archive, List<String> files) {

    static final Contained NOTHING = new Contained("", List.of());

    public Contained {
        files = List.copyOf(files);
    }

    static Contained of(Enclosures enclosures, DossierJson outline) {
        return enclosures
                .archive()
                .filter(archive -> outline.files().stream().map(FileJson::file).noneMatch(archive.path()::equals))
                .map(archive -> new Contained(archive.path(), files(enclosures.besides(archive), outline)))
                .orElse(NOTHING);
    }

    private static List<String> files(List<Enclosed> besides, DossierJson outline) {
        Set<String> sent = besides.stream().map(Enclosed::path).collect(Collectors.toSet());
        Set<String> seen = outline.files().stream().map(FileJson::file).collect(Collectors.toSet());
        return outline.files().stream()
                .map(FileJson::file)
                .filter(file -> !sent.contains(file) && !SettlementFile.isOne(file))
                .filter(file -> Paths.safe(file).equals(file) && !liesInAnother(file, seen))
                .toList();
    }

    /** As what is attached to a mail does. */
    private static boolean liesInAnother(String file, Set<String> seen) {
        for (int slash = file.indexOf('/'); slash >= 0; slash = file.indexOf('/', slash + 1)) {
            if (seen.contains(file.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }
}
