package org.countersign.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/** The compiled rules of a policy, ready to hear any number of dossiers; closing it gives its memory back. */
public final class RuleBase implements AutoCloseable {

    /** Which of the two builders of Drools compiles the rules. */
    public enum Builder {
        /** The one in use. */
        EXECUTABLE(ExecutableModelProject.class),
        /** The second opinion in the tests of the approved policy; it executes code while it builds. */
        CLASSIC(DrlProject.class);

        private final Class<? extends KieBuilder.ProjectType> project;

        Builder(Class<? extends KieBuilder.ProjectType> project) {
            this.project = project;
        }
    }

    /** Rules that passed every check of ours and that the engine refuses all the same. */
    public static final class DoesNotCompile extends Exception {
        private static final long serialVersionUID = 1L;

        DoesNotCompile(String what) {
            super(what);
        }
    }

    private final Policy policy;
    private final KieContainer container;
    private final KieBase base;
    private final ReleaseId release;
    private final Map<String, Rule> rules;

    private RuleBase(Policy policy, KieContainer container, KieBase base, ReleaseId release, Map<String, Rule> rules) {
        this.policy = policy;
        this.container = container;
        this.base = base;
        this.release = release;
        this.rules = rules;
    }

    /** Compiles all rules of the policy. */
    public static RuleBase compile(Policy policy, Builder builder) throws DoesNotCompile {
        return compile(
                policy, builder, policy.checks().stream().map(Check::rules).toList());
    }

    /** Compiles some rules of the policy, for trying them alone. */
    static RuleBase compile(Policy policy, Builder builder, List<RuleFile> files) throws DoesNotCompile {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "countersign", "rules-" + System.identityHashCode(files) + "-" + builder, policy.sha256());
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        files.forEach(file -> sources.write(
                "src/main/resources/" + folder(file) + "/" + file.file().getFileName(), Drl.withVerbs(file.text())));
        build(services.newKieBuilder(sources), builder);
        KieContainer container = services.newKieContainer(release);
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        // Shared beta nodes lose matches when two rules look for the existence of the same thing (incubator-kie#7115).
        configuration.setProperty("drools.shareBetaNodes", "false");
        Map<String, Rule> rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .collect(Collectors.toMap(Rule::name, Function.identity()));
        return new RuleBase(policy, container, container.newKieBase(configuration), release, rules);
    }

    /** Compiles each file alone, to say in which one the engine finds fault; empty when it finds none. */
    public static List<Problem> faults(Policy policy) {
        List<Problem> faults = new ArrayList<>();
        for (Check check : policy.checks()) {
            try {
                compile(policy, Builder.EXECUTABLE, List.of(check.rules())).close();
            } catch (DoesNotCompile e) {
                String first =
                        String.valueOf(e.getMessage()).lines().findFirst().orElse("");
                faults.add(new Problem(check.rules().file(), 0, "the rule engine refuses this file: " + first));
            }
        }
        return faults;
    }

    private static String folder(RuleFile file) {
        return Drl.packageOf(file.text()).replace('.', '/');
    }

    private static void build(KieBuilder kieBuilder, Builder builder) throws DoesNotCompile {
        List<Message> errors = new ArrayList<>(
                kieBuilder.buildAll(builder.project).getResults().getMessages(Message.Level.ERROR));
        if (!errors.isEmpty()) {
            throw new DoesNotCompile(errors.stream()
                    .map(error -> error.getPath() + ":" + error.getLine() + " " + error.getText())
                    .collect(Collectors.joining("\n")));
        }
    }

    /** The policy whose rules these are. */
    public Policy policy() {
        return policy;
    }

    Rule rule(String name) {
        return Objects.requireNonNull(rules.get(name));
    }

    KieSession newSession() {
        return base.newKieSession();
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
