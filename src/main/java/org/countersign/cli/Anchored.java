package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.countersign.report.AnchorFile;
import org.countersign.store.Database;
import org.countersign.store.Sha256;
import org.countersign.store.Trail;

/** An anchor that was kept, held against the trail and the report of which it was taken. */
record Anchored(Path file, AnchorFile kept) {

    /** What came of it. */
    sealed interface Outcome {
        record Holds(String words) implements Outcome {}

        record Differs(String words) implements Outcome {}

        /** It could not be looked at. */
        record Unknown(String why) implements Outcome {}
    }

    /** Whether the report has the bytes that it had when the anchor was taken beside it. */
    Outcome report(Path report) throws IOException {
        if (kept.review() == null) {
            return new Outcome.Unknown(file + " was not taken beside a report; verify the trail by it alone");
        } else if (!Files.isRegularFile(report)) {
            return new Outcome.Unknown(report + " is not there, or may not be read");
        }
        String of = "audit " + kept.audit() + " of " + kept.review();
        String sha256 = Sha256.of(Files.readAllBytes(report));
        return Stream.of(kept.workbook(), kept.json()).filter(Objects::nonNull).anyMatch(sha256::equals)
                ? new Outcome.Holds("The report is as it was when the anchor was taken: " + of + ", SHA-256 " + sha256)
                : new Outcome.Differs(report + " is not the report beside which the anchor was taken, " + of
                        + ": it was changed, or is that of another audit.");
    }

    /** Whether the trail is whole, and still the one of which the anchor was taken. */
    Outcome trail(StoreOption store) throws IOException {
        try (Database database = Database.openAsItIs(store.place())) {
            return trail(new Trail(database, Clock.systemUTC()));
        } catch (NoSuchFileException e) {
            return new Outcome.Unknown("there is no installation at " + e.getFile());
        } catch (StoreOption.Unsound | Database.Unreachable e) {
            return new Outcome.Unknown(String.valueOf(e.getMessage()));
        }
    }

    private Outcome trail(Trail trail) {
        Trail.Verification verification = trail.verify();
        if (verification instanceof Trail.Verification.Broken broken) {
            return new Outcome.Differs(
                    "The trail was changed: entry " + broken.number() + " does not follow from the one before.");
        }
        if (!trail.holds(new Trail.Anchor(kept.count(), kept.head()))) {
            return new Outcome.Differs("The trail is not the one that the anchor was taken of: its entry "
                    + kept.count() + " is missing or another. It was cut, or made anew.");
        }
        Trail.Anchor now = ((Trail.Verification.Whole) verification).anchor();
        return new Outcome.Holds("The trail is whole and holds the anchor: " + now.count() + " entries, "
                + (now.count() - kept.count()) + " of them since, head " + now.head());
    }
}
