package org.countersign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.countersign.audit.Audit;
import org.countersign.audit.Auditor;
import org.countersign.intake.Dossier;
import org.countersign.intake.Intake;
import org.countersign.policy.Bundled;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.report.JsonReport;
import org.countersign.report.ReportFiles;
import org.countersign.report.WorkbookReport;

/** One audit in a fresh JVM, step by step; prints for each step the milliseconds of wall and of processor time. */
public final class ColdRun {

    /** The steps, in the order of the command line's own. */
    static final List<String> STEPS = List.of(
            "start of the JVM",
            "policy: read and check",
            "policy: compile",
            "reading the dossier",
            "rules",
            "writing workbook and JSON");

    private final List<String> times = new ArrayList<>();
    private long wall;
    private long cpu;

    private ColdRun(long started) {
        this.wall = started;
    }

    /** Takes the moment of the start in milliseconds, the dossier, and the folder to write to. */
    public static void main(String[] arguments) throws IOException, RuleBase.DoesNotCompile {
        new ColdRun(Long.parseLong(arguments[0])).run(Path.of(arguments[1]), Path.of(arguments[2]));
    }

    private void run(Path dossier, Path out) throws IOException, RuleBase.DoesNotCompile {
        done();
        Policy policy = Bundled.policy();
        done();
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE)) {
            done();
            Dossier read = (Dossier) Intake.read(dossier, policy.vocabulary());
            done();
            Audit audit = new Auditor(rules).audit(read.name(), read.inputs(), read.facts(), SampleFacts.AS_OF);
            done();
            ReportFiles.write(out.resolve("audit.xlsx"), stream -> WorkbookReport.write(audit, stream));
            ReportFiles.write(out.resolve("audit.json"), stream -> JsonReport.write(audit, stream));
            done();
        }
        System.out.println(String.join(" ", times));
    }

    private void done() {
        long now = System.currentTimeMillis();
        long used = ProcFile.cpuMillis("self");
        times.add((now - wall) + " " + (used - cpu));
        wall = now;
        cpu = used;
    }
}
