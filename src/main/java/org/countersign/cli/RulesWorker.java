package org.countersign.cli;

import org.countersign.intake.worker.Worker;
import picocli.CommandLine.RunLast;

/** The program as it runs in the process for rules that nobody approved: it ends with the one that started it. */
public final class RulesWorker {

    private RulesWorker() {}

    public static void main(String[] arguments) {
        Worker.endWithParent();
        Main.start(arguments, new RunLast());
    }
}
