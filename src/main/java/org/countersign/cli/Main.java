package org.countersign.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code countersign}. */
@Command(
        name = "countersign",
        description = "Audits a vendor contract before you sign it: red, amber and green, each with its source.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        subcommands = {
            AuditCommand.class,
            ReadCommand.class,
            CompareCommand.class,
            TemplateCommand.class,
            RulesCommand.class,
            ServeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyCommand.class
        })
public final class Main implements Runnable {

    private final Terminal terminal;
    private final BufferedReader in;

    @Spec
    private CommandSpec spec;

    @Option(names = "--no-color", description = "No colours; so does NO_COLOR=1.", scope = ScopeType.INHERIT)
    private boolean noColour;

    @Option(
            names = "--verbose",
            description = "On a fault of ours, say all there is to report.",
            scope = ScopeType.INHERIT)
    private boolean verbose;

    Main(Terminal terminal, BufferedReader in) {
        this.terminal = terminal;
        this.in = in;
    }

    /** Starts the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        start(arguments, new Apart());
    }

    static void start(String[] arguments, IExecutionStrategy strategy) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        int code = run(arguments, Terminal.ofProcess(), in, out, err, strategy);
        out.flush();
        System.exit(code);
    }

    /** Runs one command that asks nobody anything, and returns what the shell is to be told. */
    public static int run(String[] arguments, Terminal terminal, PrintWriter out, PrintWriter err) {
        return run(arguments, terminal, new BufferedReader(Reader.nullReader()), out, err);
    }

    /** Runs one command, which may read answers, and returns what the shell is to be told. */
    public static int run(String[] arguments, Terminal terminal, BufferedReader in, PrintWriter out, PrintWriter err) {
        return run(arguments, terminal, in, out, err, new RunLast());
    }

    private static int run(
            String[] arguments,
            Terminal terminal,
            BufferedReader in,
            PrintWriter out,
            PrintWriter err,
            IExecutionStrategy strategy) {
        Main main = new Main(terminal, in);
        CommandLine line = new CommandLine(main)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(strategy)
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(new Misuse())
                .setExecutionExceptionHandler((fault, command, parsed) -> Fault.report(fault, err, main.isVerbose()));
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
            return Fault.report(e, err, main.isVerbose());
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "What shall be done? A command is missing.");
    }

    /** What the outputs may be sent, after {@code --no-color}. */
    Terminal terminal() {
        return noColour ? terminal.plain() : terminal;
    }

    /** Where answers to questions are typed. */
    BufferedReader in() {
        return in;
    }

    boolean isVerbose() {
        return verbose || Boolean.getBoolean("countersign.debug");
    }

    /** Tells picocli what {@code --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"countersign " + Installation.version()};
        }
    }
}
