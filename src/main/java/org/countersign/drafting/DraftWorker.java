package org.countersign.drafting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.countersign.intake.worker.Worker;
import org.countersign.report.PublishedJson;
import org.countersign.report.ReportFiles;

/** The process in which rules run that nobody approved yet; it leaves words in its folder, and ends. */
public final class DraftWorker {

    private DraftWorker() {}

    public static void main(String[] arguments) throws IOException {
        Worker.endWithParent();
        Path folder = Path.of(arguments[0]);
        Job job = PublishedJson.read(Files.readAllBytes(folder.resolve(Job.FILE)), Job.class);
        String check = job.check();
        Object answer =
                check == null ? new Testbed(folder, job).prove() : Testbed.trial(folder.resolve(Job.PROPOSED), check);
        ReportFiles.write(folder.resolve(Job.ANSWER), out -> PublishedJson.write(answer, out));
    }
}
