package org.countersign.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.countersign.audit.Auditor;
import org.countersign.policy.Policy;
import org.countersign.policy.RuleBase;
import org.countersign.review.InForce;
import org.countersign.store.Database;
import org.countersign.web.Site;
import org.countersign.web.entry.FirstAdministrator;
import org.countersign.web.entry.SettingsFile;
import org.countersign.web.page.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code countersign serve}: the same work in a browser, on this machine. */
@Command(
        name = "serve",
        description = "Opens the web application on this machine, for whoever sits at it; with --config, for a team.",
        footer = {
            "",
            "Without --config it listens on 127.0.0.1 alone. The address that it prints lets one browser in, once.",
            "With --config people sign in, with passwords or by single sign-on: docs/serving.md says what the file holds.",
            "Rules must be the bundled ones, or approved by a key that --trust names."
        },
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int USUAL_PORT = 8642;

    @Spec
    private CommandSpec spec;

    @Mixin
    private PolicyOption policyOption;

    @Mixin
    private TrustOption trust;

    @Option(names = "--port", paramLabel = "N", description = "The port; 8642 if left out, 0 for any.")
    private @Nullable Integer port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where reviews and documents are kept; .countersign in your home folder if left out.")
    private @Nullable Path data;

    @Option(names = "--no-browser", description = "Opens no browser; the address is printed all the same.")
    private boolean noBrowser;

    @Option(names = "--config", paramLabel = "FILE", description = "Serves a team, as this file says.")
    private @Nullable Path config;

    @Option(
            names = "--behind-proxy",
            description = "A proxy of yours stands in front and speaks TLS; what it says of who asks is trusted.")
    private boolean behindProxy;

    @Option(
            names = "--first-admin",
            paramLabel = "E-MAIL",
            description = "Makes the first administrator, and prints the link by which the password is chosen.")
    private @Nullable String firstAdmin;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (config == null && (behindProxy || firstAdmin != null)) {
            throw misuse("--behind-proxy and --first-admin are for a team: name its --config");
        }
        if (config != null && (data != null || port != null)) {
            throw misuse("with --config, database.url and port stand in that file; leave out --data and --port");
        }
        if (!trust.standsBehind(policyOption.folder())) {
            err.println("countersign: nothing was opened, as nobody who is trusted approved the rules in "
                    + policyOption.folder() + ". Approve them with \"countersign rules approve\" and name the key with"
                    + " --trust.");
            return Exit.POLICY.code();
        }
        return policyOption.use(err, this::serve);
    }

    private int serve(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        return config == null ? serveMachine(policy) : serveTeam(policy, config);
    }

    private int serveMachine(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        Path folder = data == null ? Path.of(System.getProperty("user.home"), ".countersign") : data;
        int wanted = port == null ? USUAL_PORT : port;
        return serve(
                policy,
                rules -> Site.open(
                        Database.file(folder.resolve("countersign.db")),
                        rules,
                        Clock.system(ZoneId.systemDefault()),
                        wanted),
                site -> {
                    say("Reviews are kept in " + folder + ". Ctrl-C closes it.");
                    if (!noBrowser) {
                        Browser.show(site.entrance());
                    }
                });
    }

    private int serveTeam(Policy policy, Path file) throws IOException, RuleBase.DoesNotCompile {
        SettingsFile.Reading reading = SettingsFile.read(file, behindProxy, System::getenv);
        if (reading instanceof SettingsFile.Reading.Unsound unsound) {
            unsound.problems().forEach(this::warn);
            return Exit.USAGE.code();
        }
        Settings settings = ((SettingsFile.Reading.Sound) reading).settings();
        return serve(
                policy,
                rules -> Site.open(
                        Database.open(StoreOption.place(settings, file)),
                        rules,
                        Clock.system(ZoneId.systemDefault()),
                        settings),
                this::invite);
    }

    private void invite(Site site) {
        if (firstAdmin == null) {
            if (!site.hasAdministrator()) {
                warn("nobody administers this installation yet; start again with --first-admin E-MAIL");
            }
            return;
        }
        FirstAdministrator.Outcome outcome = site.firstAdministrator(firstAdmin);
        if (outcome instanceof FirstAdministrator.Invited invited) {
            say("Choose your password at " + invited.link() + " (once, within three days)");
        } else if (outcome instanceof FirstAdministrator.SignsOn signsOn) {
            say("Sign in by single sign-on as " + firstAdmin + " at " + signsOn.address());
        } else if (outcome instanceof FirstAdministrator.Refused refused) {
            warn("no administrator was made: " + refused.why());
        }
    }

    /** How a site is opened. */
    private interface Opening {
        Site with(InForce rules) throws IOException, Site.PortTaken;
    }

    private int serve(Policy policy, Opening opening, Consumer<Site> then) throws IOException, RuleBase.DoesNotCompile {
        try (InForce rules = inForce(policy);
                Site site = opening.with(rules)) {
            say("Countersign is open at " + site.entrance());
            then.accept(site);
            new CountDownLatch(1).await();
            return Exit.OK.code();
        } catch (Site.PortTaken | Database.Unreachable e) {
            warn(e.getMessage());
            return Exit.USAGE.code();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Exit.OK.code();
        }
    }

    /** Held by nothing else, as it is to go from memory when another version takes force. */
    private InForce inForce(Policy policy) throws IOException, RuleBase.DoesNotCompile {
        RuleBase rules = RuleBase.compile(policy, RuleBase.Builder.EXECUTABLE);
        return new InForce(new Auditor(rules, trust.approvals(policy.folder()).of(policy)), rules::close);
    }

    private void say(String words) {
        spec.commandLine().getOut().println(words);
        spec.commandLine().getOut().flush();
    }

    private void warn(@Nullable String words) {
        spec.commandLine().getErr().println("countersign: " + words);
    }

    private ParameterException misuse(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
