package org.countersign.web.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.intake.settle.Query;
import org.countersign.reading.ReadingJson;
import org.countersign.store.Corrections.Kept;
import org.countersign.store.StoredAudit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * What was read of a review's documents.
 *
 * @param newest the audit that was asked for last, {@code shown} the one of which the reading is shown
 * @param facts how many each file gave, {@code notes} how many there are on each
 * @param open the questions that nobody has answered yet
 * @param asked the one that is put now, with the {@code place} it is about
 * @param texts the files that were not read and whose text can be looked at
 * @param unjudged the keys of the questions whose answer no audit took into account yet
 */
public record WhatWasRead(
        StoredAudit newest,
        @Nullable StoredAudit shown,
        List<ReadingJson.FileJson> files,
        Map<String, Integer> facts,
        Map<String, Integer> notes,
        List<Query> open,
        @Nullable Query asked,
        @Nullable Preview place,
        List<Settled> settled,
        Set<String> unjudged,
        List<Kept> corrections,
        Set<String> texts) {
    private static final int LISTED = 50;

    /** How many answers and corrections wait for the next audit. */
    public long waiting() {
        return unjudged.size()
                + corrections.stream().filter(kept -> !kept.judged()).count();
    }

    public boolean shows(ReadingJson.FileJson file) {
        return texts.contains(file.file());
    }

    public int factsOf(ReadingJson.FileJson file) {
        return facts.getOrDefault(file.file(), 0);
    }

    public int notesOn(ReadingJson.FileJson file) {
        return notes.getOrDefault(file.file(), file.notes().size());
    }

    /** The next questions besides the one that is put. */
    public List<Query> others() {
        return open.stream().filter(query -> !query.equals(asked)).limit(LISTED).toList();
    }

    /** As much of a text as one part of a link. */
    public static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }

    public static String href(String review, String file, String where) {
        return Cited.where(file, where).href(review);
    }

    public static String href(String review, Kept kept) {
        return Cited.corrected(
                        kept.correction().file(),
                        kept.correction().within(),
                        kept.correction().at())
                .href(review);
    }
}
