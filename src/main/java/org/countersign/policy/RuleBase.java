package org.countersign.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.countersign.policy.gate.Gates;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

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
    private final List<RulePackage> packages;
    private final ReleaseId release;
    private final Map<String, Rule> rules;

    private RuleBase(Policy policy, KieContainer container, List<RulePackage> packages, ReleaseId release) {
        this.policy = policy;
        this.container = container;
        this.packages = packages;
        this.release = release;
        this.rules = packages.stream()
                .flatMap(RulePackage::rules)
                .collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    /** Compiles all rules of the policy. */
    public static RuleBase compile(Policy policy, Builder builder) throws DoesNotCompile {
        return compile(
                policy, builder, policy.checks().stream().map(Check::rules).toList());
    }

    /** Compiles some rules of the policy, for trying them alone. */
    static RuleBase compile(Policy policy, Builder builder, List<RuleFile> files) throws DoesNotCompile {
        return compile(policy, builder, files, builder == Builder.EXECUTABLE ? Gates.all(Verbs.class) : Gates.none());
    }

    /** Compiles with these gates behind the first, which is the one over the text. */
    static RuleBase compile(Policy policy, Builder builder, List<RuleFile> files, Gates gates) throws DoesNotCompile {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "countersign", "rules-" + System.identityHashCode(files) + "-" + builder, policy.sha256());
        SortedMap<String, List<RuleFile>> byPackage = RuleParts.of(files);
        KieFileSystem sources = services.newKieFileSystem();
        sources.generateAndWritePomXML(release);
        byPackage.forEach((name, ofPackage) -> ofPackage.forEach(file -> sources.write(
                "src/main/resources/" + name.replace('.', '/') + "/"
                        + file.file().getFileName(),
                Drl.withVerbs(file.text(), name))));
        try {
            KieBuilder built = new KieBuilderImpl(sources, gates.compiler())
                    .withKModuleModel(module(services, byPackage.keySet()));
            build(built, builder);
            verify(gates, (InternalKieModule) built.getKieModule());
            KieContainer container = services.newKieContainer(release, gates.running());
            return new RuleBase(policy, container, packages(services, container, byPackage), release);
        } catch (DoesNotCompile e) {
            services.getRepository().removeKieModule(release);
            throw e;
        }
    }

    private static void verify(Gates gates, InternalKieModule module) throws DoesNotCompile {
        List<String> refusals = gates.refusals(module.getClassesMap());
        if (!refusals.isEmpty()) {
            throw new DoesNotCompile("a compiled rule " + String.join(", ", refusals)
                    + "; a rule reads facts and reports, and nothing else");
        }
    }

    private static List<RulePackage> packages(
            KieServices services, KieContainer container, SortedMap<String, List<RuleFile>> byPackage)
            throws DoesNotCompile {
        KieBaseConfiguration configuration = services.newKieBaseConfiguration();
        // Shared beta nodes lose matches when two rules look for the existence of the same thing (incubator-kie#7115).
        configuration.setProperty("drools.shareBetaNodes", "false");
        List<RulePackage> packages = new ArrayList<>();
        try {
            byPackage.forEach(
                    (name, files) -> packages.add(new RulePackage(container.newKieBase(name, configuration), files)));
        } catch (LinkageError e) {
            container.dispose();
            throw new DoesNotCompile("a compiled rule asks for what no rule may see: " + e.getMessage());
        }
        return List.copyOf(packages);
    }

    private static KieModuleModel module(KieServices services, Collection<String> packages) {
        KieModuleModel module = services.newKieModuleModel();
        packages.forEach(name -> module.newKieBaseModel(name).addPackage(name));
        return module;
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

    List<RulePackage> packages() {
        return packages;
    }

    @Override
    public void close() {
        container.dispose();
        KieServices.get().getRepository().removeKieModule(release);
    }
}
