package org.countersign.report.json;

import java.util.List;
import org.countersign.facts.Input;

/** What became of one file. */
public record InputJson(String file, String sha256, String kind, String outcome, List<NoteJson> notes) {

    /** Something in the file that was not used, or that a reader should know. */
    public record NoteJson(String where, String what) {}

    static InputJson of(Input input) {
        return new InputJson(
                input.file(),
                input.sha256(),
                input.kind(),
                input.outcome().name(),
                input.notes().stream()
                        .map(note -> new NoteJson(note.where(), note.what()))
                        .toList());
    }

    /** Somebody decided that nothing of it counts. */
    public boolean wasLeftOut() {
        return notes.stream().anyMatch(note -> Input.Note.isLeftOut(note.what()));
    }

    InputJson withoutNotes() {
        return new InputJson(file, sha256, kind, outcome, List.of());
    }
}
