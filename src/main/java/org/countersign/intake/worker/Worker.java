package org.countersign.intake.worker;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.countersign.intake.guard.Document;
import org.countersign.intake.guard.Parts;
import org.countersign.intake.read.Contents;
import org.countersign.intake.read.Notes;
import org.countersign.intake.read.Readers;

/** The second process: takes files on its standard input and answers with what it read in them, until the input ends. */
public final class Worker {
    static final int READY = 'C';
    static final int FILE = 'F';

    /** Names the folder that the program gave it, and clears away when it ends; where that is killed, this process does. */
    static final String SCRATCH = "countersign.scratch";

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Future<?> unused = parent.onExit().thenRun(Worker::end);
        });
        try (DataOutputStream answers = out(new FileOutputStream(FileDescriptor.out));
                Arriving requests = new Arriving(new FileInputStream(FileDescriptor.in))) {
            keepQuiet();
            answers.writeByte(READY);
            answers.flush();
            while (requests.read() == FILE) {
                Wire.ANSWER.write(answer(requests), answers);
                answers.flush();
            }
        }
        end();
    }

    /** The program is gone. */
    private static void end() {
        WorkerProcess.delete(Path.of(System.getProperty(SCRATCH)));
        Runtime.getRuntime().halt(1);
    }

    private static Wire.Answer answer(Arriving requests) throws IOException {
        Document document = new Document(
                        Codecs.TEXT.read(requests), Codecs.TEXT.read(requests), Codecs.BYTES.read(requests))
                .with(Parts.of(requests.readLong()));
        Notes notes = new Notes();
        Contents contents = Readers.read(document, notes);
        return new Wire.Answer(contents, notes.said());
    }

    /** What never ends must not outlive the program that asked for it. */
    public static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            Future<?> unused =
                    parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
        });
    }

    /** What a library prints would stand among the answers. */
    private static void keepQuiet() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
    }

    static DataOutputStream out(OutputStream out) {
        return new DataOutputStream(new BufferedOutputStream(out, 64 * 1024));
    }
}
