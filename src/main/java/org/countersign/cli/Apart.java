package org.countersign.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command here, or in a process of its own where it would run rules that nobody who is trusted stands behind. */
final class Apart implements IExecutionStrategy {

    @Override
    public int execute(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        try {
            return last.commandSpec().userObject() instanceof RunsRules command && !isTrusted(command)
                    ? new RulesProcess(command.deadline())
                            .run(
                                    parsed.originalArgs(),
                                    parsed.commandSpec().commandLine().getErr())
                    : new RunLast().execute(parsed);
        } catch (IOException e) {
            throw new ExecutionException(last.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** What is no folder is told by the command itself. */
    private static boolean isTrusted(RunsRules command) throws IOException {
        for (Path rules : command.rulesFolders()) {
            if (Files.isDirectory(rules) && !command.isTrusted(rules)) {
                return false;
            }
        }
        return true;
    }
}
