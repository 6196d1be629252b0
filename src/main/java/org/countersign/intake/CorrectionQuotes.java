package org.countersign.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.countersign.facts.Excerpt;
import org.countersign.facts.Source;
import org.countersign.intake.recognise.Draft;
import org.countersign.intake.recognise.Recognised;
import org.countersign.vocabulary.Correction;

/** Has each quote that rests on a corrected place say who corrected it: rather one too many than one too few. */
final class CorrectionQuotes {
    /** How many lines an answer in running text may be long. */
    private static final int LINES = 200;

    private CorrectionQuotes() {}

    static void add(Collection<Correction> held, Recognised recognised) {
        held.forEach(each -> {
            List<Source> sources =
                    recognised.drafts().stream().map(Draft::source).toList();
            Predicate<Source> resting = resting(each, sources);
            recognised.requote(source -> resting.test(source) ? quoting(each, source) : source);
        });
    }

    /** What quotes the place itself, else its row, else, as for a heading, all that was read beside it. */
    private static Predicate<Source> resting(Correction each, List<Source> sources) {
        Predicate<Source> near = source -> isBeside(each, source)
                && (isOnItsRow(each, source)
                        || source.excerpts().stream().anyMatch(excerpt -> isAt(each, source, excerpt)));
        return sources.stream().anyMatch(near) ? near : source -> isBeside(each, source);
    }

    private static Source quoting(Correction each, Source source) {
        List<Excerpt> excerpts = new ArrayList<>(source.excerpts());
        source.excerpts().stream()
                .filter(excerpt -> isAt(each, source, excerpt))
                .findFirst()
                .ifPresentOrElse(
                        excerpt -> excerpts.add(
                                excerpts.indexOf(excerpt) + 1, each.quote(excerpt.field(), excerpt.identifies())),
                        () -> excerpts.add(each.quote("corrected", true)));
        return new Source(source.file(), source.sheet(), source.row(), source.page(), source.path(), excerpts);
    }

    /** In the same sheet, table, text or section. */
    private static boolean isBeside(Correction each, Source source) {
        String path = source.path() == null ? "" : source.path();
        String within = source.sheet() != null ? source.sheet() : path;
        return source.file().equals(each.file())
                && (within.equals(each.within())
                        || each.within().isEmpty() && each.at().startsWith(within + "."));
    }

    private static boolean isOnItsRow(Correction each, Source source) {
        return source.row() != null && each.at().matches("[A-Z]+" + source.row());
    }

    private static boolean isAt(Correction each, Source source, Excerpt excerpt) {
        if (excerpt.cell() != null) {
            return excerpt.cell().equals(each.at());
        } else if (each.at().startsWith("line ") && source.row() != null) {
            int behind = Integer.parseInt(each.at().substring("line ".length())) - source.row();
            return behind >= 0 && behind < LINES && excerpt.text().contains(each.now());
        }
        boolean here = source.row() == null || isOnItsRow(each, source);
        return here && excerpt.text().equals(each.now());
    }
}
