package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.store.Database;
import org.countersign.web.Site;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code countersign serve}: the same work in a browser, on this machine. */
@Command(
        name = "serve",
        description = "Opens the web application on this machine, for whoever sits at it.",
        footer = {
            "",
            "It listens on 127.0.0.1 alone. The address that it prints lets one browser in, once.",
            "Rules must be the bundled ones, or approved by a key that --trust names."
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private TrustOption trust;

    @Option(names = "--port", paramLabel = "N", description = "The port; ${DEFAULT-VALUE} if left out, 0 for any.")
    private int port = 8642;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where reviews and documents are kept; .countersign in your home folder if left out.")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (!trust.standsBehind(policyOption.folder())) {
            err.println("countersign: nothing was opened, as nobody who is trusted approved the rules in "
                    + policyOption.folder() + ". Approve them with \"countersign rules approve\" and name the key with"
                    + " --trust.");
            return Exit.POLICY.code();
        }
        return policyOption.use(err, this::serve);
    }

    private int serve(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".countersign") : data;
        PrintWriter out = spec.commandLine().getOut();
        try (RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE);
                Site site = Site.open(
                        Database.file(folder.resolve("countersign.db")),
                        new Auditor(rules, trust.approvals(policy.folder()).of(policy)),
                        Clock.system(ZoneId.systemDefault()),
                        port)) {
            out.println("Countersign is open at " + site.entrance());
            out.println("Reviews are kept in " + folder + ". Ctrl-C closes it.");
            out.flush();
            new CountDownLatch(1).await();
            return Exit.OK.code();
        } catch (Site.PortTaken e) {
            spec.commandLine().getErr().println("countersign: " + e.getMessage());
            return Exit.USAGE.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.OK.code();
        }
    }
}
