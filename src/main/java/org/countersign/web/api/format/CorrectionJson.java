package org.countersign.web.api.format;

import org.countersign.store.Corrections.Kept;
import org.countersign.vocabulary.Correction;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a place of a document should read.
 *
 * @param within the sheet or table; absent where the file has but one, and for running text
 * @param was what stands there; {@code now} what it should read, absent where that was taken back
 * @param judged an audit that was asked for since takes it, or that it was taken back, into account
 */
public record CorrectionJson(
        String file,
        @Nullable String within,
        String at,
        String was,
        @Nullable String now,
        String why,
        String by,
        String on,
        boolean judged) {

    public static CorrectionJson of(Kept kept) {
        return of(kept.correction(), kept.holds(), kept.judged());
    }

    /** One that was just made. */
    public static CorrectionJson of(Correction correction) {
        return of(correction, true, false);
    }

    private static CorrectionJson of(Correction correction, boolean holds, boolean judged) {
        return new CorrectionJson(
                correction.file(),
                correction.within().isEmpty() ? null : correction.within(),
                correction.at(),
                correction.was(),
                holds ? correction.now() : null,
                correction.why(),
                correction.by(),
                correction.on().toString(),
                judged);
    }

    /** Corrects a place; who says so is the owner of the token. */
    public record CorrectRequest(
            @Nullable String file,
            @Nullable String within,
            @Nullable String at,
            @Nullable String now,
            @Nullable String why) {}

    /** Takes the correction of a place back. */
    public record PlaceRequest(
            @Nullable String file,
            @Nullable String within,
            @Nullable String at) {}
}
