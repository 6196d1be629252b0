package org.countersign.intake.worker;

import static org.countersign.intake.worker.Codecs.BYTES;
import static org.countersign.intake.worker.Codecs.DECIMAL;
import static org.countersign.intake.worker.Codecs.MOMENT;
import static org.countersign.intake.worker.Codecs.NUMBER;
import static org.countersign.intake.worker.Codecs.TEXT;
import static org.countersign.intake.worker.Codecs.TRUTH;
import static org.countersign.intake.worker.Codecs.list;
import static org.countersign.intake.worker.Codecs.map;
import static org.countersign.intake.worker.Codecs.optional;
import static org.countersign.intake.worker.Codecs.sorted;
import static org.countersign.intake.worker.Codecs.word;
import static org.countersign.intake.worker.RecordCodec.oneOf;

import java.util.List;
import org.countersign.facts.Input;
import org.countersign.intake.guard.Objection;
import org.countersign.intake.guard.Obstacle;
import org.countersign.intake.read.Cell;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Enclosed;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Prose;
import org.countersign.intake.read.Row;
import org.countersign.intake.read.Table;
import org.countersign.intake.read.Tree;
import org.countersign.intake.read.Value;

/** How what was read travels between the two processes: for each record, its components in their order. */
final class Wire {
    static final Codec<Value> VALUE = oneOf(
            Value.class,
            RecordCodec.of(Value.Blank.class),
            RecordCodec.of(Value.Words.class, TEXT),
            RecordCodec.of(Value.Amount.class, DECIMAL, TRUTH),
            RecordCodec.of(Value.Moment.class, MOMENT, TRUTH),
            RecordCodec.of(Value.Truth.class, TRUTH),
            RecordCodec.of(Value.Fault.class, TEXT));

    private static final Codec<Cell> CELL = RecordCodec.of(Cell.class, optional(TEXT), TEXT, VALUE, NUMBER);

    private static final Codec<Row> ROW = RecordCodec.of(Row.class, NUMBER, optional(NUMBER), sorted(NUMBER, CELL));

    private static final Codec<Table> TABLE =
            RecordCodec.of(Table.class, TEXT, optional(TEXT), optional(TEXT), TRUTH, TRUTH, list(ROW));

    private static final Codec<Tree> TREE = RecordCodec.of(Tree.class, TEXT, map(TEXT, map(TEXT, list(CELL))));

    private static final Codec<Prose> PROSE =
            RecordCodec.of(Prose.class, TEXT, list(RecordCodec.of(Prose.Line.class, NUMBER, optional(NUMBER), TEXT)));

    private static final Codec<Enclosed> ENCLOSED = RecordCodec.of(Enclosed.class, TEXT, BYTES);

    private static final Codec<Objection> OBJECTION = RecordCodec.of(Objection.class, word(Obstacle.class), TEXT);

    private static final Codec<Contents> CONTENTS = oneOf(
            Contents.class,
            RecordCodec.of(Contents.Legible.class, TEXT, list(TABLE), list(TREE), list(PROSE), list(ENCLOSED)),
            RecordCodec.of(Contents.NotReadable.class, TEXT, OBJECTION),
            RecordCodec.of(Contents.Ignored.class, TEXT, TEXT));

    private static final Codec<Notes.Said> SAID =
            RecordCodec.of(Notes.Said.class, TEXT, list(RecordCodec.of(Input.Note.class, TEXT, TEXT)), TRUTH);

    /** All that reading a file brought. */
    record Answer(Contents contents, List<Notes.Said> notes) {}

    static final Codec<Answer> ANSWER = RecordCodec.of(Answer.class, CONTENTS, list(SAID));

    private Wire() {}
}
