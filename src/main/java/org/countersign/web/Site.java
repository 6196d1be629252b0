package org.countersign.web;

import java.awt.GraphicsEnvironment;
import java.time.Clock;
import java.util.List;
import org.countersign.audit.Auditor;
import org.countersign.review.Clerk;
import org.countersign.review.InForce;
import org.countersign.store.AuditProgress;
import org.countersign.store.Audits;
import org.countersign.store.Database;
import org.countersign.store.Documents;
import org.countersign.store.Findings;
import org.countersign.store.People;
import org.countersign.store.Reviews;
import org.countersign.store.Trail;
import org.countersign.web.entry.Entrance;
import org.countersign.web.entry.FirstAdministrator;
import org.countersign.web.entry.Premises;
import org.countersign.web.entry.StartToken;
import org.countersign.web.page.Pages;
import org.countersign.web.page.Settings;
import org.countersign.web.page.Shelf;
import org.countersign.web.page.Today;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The web application: on this machine for whoever sits at it, or for a team. */
public final class Site implements AutoCloseable {

    private final Database database;
    private final Clerk clerk;
    private final ConfigurableApplicationContext running;
    private final StartToken token;

    private Site(Database database, Clerk clerk, ConfigurableApplicationContext running, StartToken token) {
        this.database = database;
        this.clerk = clerk;
        this.running = running;
        this.token = token;
    }

    /**
     * Opens the site on 127.0.0.1, for whoever sits at this machine.
     *
     * @param port 0 for any that is free
     */
    public static Site open(Database database, Auditor auditor, Clock clock, int port) throws PortTaken {
        return open(database, auditor, clock, Premises.local(port), Settings.NONE);
    }

    /** Opens the site on 127.0.0.1, and ends the rules once it needs them no more. */
    public static Site open(Database database, InForce rules, Clock clock, int port) throws PortTaken {
        return open(database, rules, clock, Premises.local(port), Settings.NONE);
    }

    /** Opens the site for a team, and ends the rules once it needs them no more. */
    public static Site open(Database database, InForce rules, Clock clock, Settings settings) throws PortTaken {
        return open(database, rules, clock, Premises.of(settings), settings);
    }

    /** Opens the site for a team, as its settings say. */
    public static Site open(Database database, Auditor auditor, Clock clock, Settings settings) throws PortTaken {
        return open(database, auditor, clock, Premises.of(settings), settings);
    }

    static Site open(Database database, Auditor auditor, Clock clock, Premises premises, Settings settings)
            throws PortTaken {
        return open(database, new InForce(auditor), clock, premises, settings);
    }

    private static Site open(Database database, InForce inForce, Clock clock, Premises premises, Settings settings)
            throws PortTaken {
        Trail trail = new Trail(database, clock);
        Reviews reviews = new Reviews(database, clock, trail);
        Audits audits = new Audits(database, clock, trail);
        Documents documents = new Documents(database);
        Findings findings = new Findings(database);
        Clerk clerk = new Clerk(inForce, reviews, documents, audits, new AuditProgress(database));
        StartToken token = new StartToken();
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        // Else Spring would say for all of the process that there is no screen, and no browser could be opened.
        application.setHeadless(GraphicsEnvironment.isHeadless());
        application.setDefaultProperties(Listening.properties(premises, settings));
        application.addInitializers(context -> {
            GenericApplicationContext wired = (GenericApplicationContext) context;
            wired.registerBean(StartToken.class, () -> token);
            wired.registerBean(Premises.class, () -> premises);
            wired.registerBean(Settings.class, () -> settings);
            wired.registerBean(Pages.class);
            wired.registerBean(Shelf.class, () -> new Shelf(reviews, audits, findings, documents, trail));
            wired.registerBean(Database.class, () -> database);
            wired.registerBean(Trail.class, () -> trail);
            wired.registerBean(InForce.class, () -> inForce);
            wired.registerBean(Clock.class, () -> clock);
            wired.registerBean(Today.class, () -> new Today(clock));
        });
        ConfigurableApplicationContext running = run(application, premises.port());
        clerk.start();
        return new Site(database, clerk, running, token);
    }

    private static ConfigurableApplicationContext run(SpringApplication application, int port) throws PortTaken {
        try {
            return application.run();
        } catch (ApplicationContextException e) {
            if (e.getCause() instanceof PortInUseException) {
                throw new PortTaken(port);
            }
            throw e;
        }
    }

    /** Another program, or another Countersign, listens there. */
    public static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1L;

        PortTaken(int port) {
            super("another program listens on port " + port + "; close it, or name another with --port");
        }
    }

    /** Where a browser enters: once on this machine, again and again for a team. */
    public String entrance() {
        Premises premises = running.getBean(Premises.class);
        return premises.local()
                ? "http://127.0.0.1:" + port() + Entrance.PATH + "?token=" + token.text()
                : premises.publicUrl().toString();
    }

    /** Whether there is anybody yet who could let others in. */
    public boolean hasAdministrator() {
        return running.getBean(People.class).hasAdministrator();
    }

    /** Makes the first administrator, or lets one of that address in again. */
    public FirstAdministrator.Outcome firstAdministrator(String email) {
        return running.getBean(FirstAdministrator.class).invite(email);
    }

    int port() {
        return Integer.parseInt(running.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** All that is answered by us, as {@code GET /reviews/{id}}. */
    List<String> handlers() {
        return running.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.countersign."))
                .flatMap(handler -> handler.getKey().getPatternValues().stream()
                        .flatMap(path -> handler.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .sorted()
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        clerk.close();
        running.close();
        database.close();
    }
}
