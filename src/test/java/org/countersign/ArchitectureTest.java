package org.countersign;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.countersign.web.page.ForAnybody;
import org.countersign.web.page.Needs;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/** The walls of the house, each with the reason it stands. */
class ArchitectureTest {

    private static final String ROOT = "org.countersign";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void factsAreMadeOfNothingButTheJdk() {
        hold(classes()
                .that()
                .resideInAPackage(room("facts"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(room("facts"), "java..", "org.jspecify..")
                .because("a rule may call whatever a fact offers, so a fact must offer nothing but its own values"));
    }

    @Test
    void theVocabularyStandsOnFactsAlone() {
        holdRoom(
                "vocabulary",
                "it is the one list of words that intake, policy, kit and the command line share",
                "facts");
    }

    @Test
    void intakeKnowsNothingOfWhatIsMadeOfItsFacts() {
        holdRoom("intake", "what was read must not depend on what anyone wishes to find", "facts", "vocabulary");
    }

    @Test
    void reckoningMakesFactsOfFacts() {
        holdRoom("reckoning", "a reckoned number must be one that a reader can redo from what was read", "facts");
    }

    @Test
    void aPolicyKnowsFactsAndNotWhereTheyCameFrom() {
        String reason = "the same policy must judge a folder, an upload and a case of its own tests";
        holdRoom("policy", reason, "facts", "vocabulary", "reckoning");
    }

    @Test
    void anAuditBringsADossierAndAPolicyTogether() {
        String reason = "how its outcome will be shown is not its business";
        holdRoom("audit", reason, "facts", "vocabulary", "reckoning", "intake", "policy");
    }

    @Test
    void aReportIsMadeOfAnAuditAndNothingElse() {
        holdRoom(
                "report",
                "two reports of one audit must not be able to differ in substance",
                "audit",
                "facts",
                "workbook");
    }

    @Test
    void aReadingIsShownAsItWasRead() {
        holdRoom(
                "reading",
                "whoever settles what was read must not see it through what was judged",
                "intake",
                "facts",
                "report");
    }

    @Test
    void aComparisonIsMadeOfWhatWasPublished() {
        holdRoom(
                "comparison",
                "an old report must be comparable with a new one, from a file as from a page",
                "report",
                "audit",
                "facts");
    }

    @Test
    void theKitIsMadeOfTheVocabulary() {
        holdRoom(
                "kit",
                "a blank form asks in the words by which it will be read back",
                "facts",
                "vocabulary",
                "workbook");
    }

    @Test
    void onlyTheCommandLineAndThoseWhoDraftUseTheWorkbench() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(room("workbench"), room("cli"), room("drafting"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("workbench"))
                .because("an audit must not depend on the tools by which its rules are made; in the browser a draft"
                        + " stays in a room of its own, which has it tried apart"));
    }

    @Test
    void theWorkbookRoomKnowsPaperAndInkAndNoContent() {
        holdRoom("workbook", "how a table looks is the same for a report and for a blank form");
    }

    @Test
    void theWorkbenchStandsBesideTheAudit() {
        holdRoom(
                "workbench",
                "what helps to write a policy must not decide what it says",
                "policy",
                "audit",
                "reckoning",
                "intake",
                "facts",
                "vocabulary",
                "workbook",
                "report");
    }

    @Test
    void nobodyUsesTheCommandLineButItself() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("cli"))
                .because("a front door leads in; the next one, for the web, must find everything inside"));
    }

    @Test
    void theStoreKeepsAndKnowsNothingOfWhatItKeeps() {
        holdRoom("store", "what was stored must be readable by a version that judges otherwise", "vocabulary", "facts");
    }

    @Test
    void aReviewLeadsFromTheStoreThroughAnAuditBackToTheStore() {
        holdRoom(
                "review",
                "the same work must be done for a page, a program and a second server",
                "store",
                "audit",
                "intake",
                "policy",
                "reading",
                "comparison",
                "report",
                "vocabulary",
                "facts");
    }

    @Test
    void onlyTheWebSeesItsServerAndItsPages() {
        String reason = "what is judged must not depend on who asks for it, and how";
        Stream.of("org.springframework..", "jakarta..", "gg.jte..").forEach(web -> holdLibrary(reason, web, "web"));
    }

    @Test
    void onlyTheStoreSeesTheDatabase() {
        String reason = "one room knows that there are two databases";
        Stream.of("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "com.zaxxer..")
                .forEach(database -> holdLibrary(reason, database, "store"));
    }

    @Test
    void eachHandlerOfARequestSaysWhatItNeeds() {
        hold(methods()
                .that()
                .areAnnotatedWith(RequestMapping.class)
                .or()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .orShould()
                .beAnnotatedWith(ForAnybody.class)
                .because("a door that nobody thought of must not stand open"));
        hold(methods()
                .that()
                .areAnnotatedWith(ForAnybody.class)
                .should()
                .beDeclaredInClassesThat()
                .resideInAPackage(room("web.entry"))
                .because("only at the door itself does somebody stand who has not signed in"));
    }

    @Test
    void onlyThoseWhoReadOrWriteWorkbooksSeePoi() {
        holdLibrary(
                "a workbook is a way to come in or go out, not a way to think",
                "org.apache.poi..",
                "intake",
                "report",
                "kit",
                "workbook",
                "workbench.sheet");
    }

    @Test
    void onlyThePolicySeesTheRuleEngine() {
        String reason = "an engine that compiles and runs text must have one door, where that text is checked";
        Stream.of("org.drools..", "org.kie..", "org.mvel..").forEach(engine -> holdLibrary(reason, engine, "policy"));
    }

    @Test
    void onlyTheCommandLineSeesPicocli() {
        holdLibrary("it parses what somebody typed, which nobody else should know of", "picocli..", "cli");
    }

    @Test
    void jsonIsAWayInAndAWayOut() {
        String reason = "a published format has types of its own, and what came in is tables and trees at once";
        holdLibrary(reason, "tools.jackson..", "report", "kit", "intake.read");
    }

    @Test
    void onlyReadersSeeTheParsersOfFormats() {
        String reason = "what a parser throws or holds must stop at the one door";
        Stream.of(
                        "org.apache.pdfbox..",
                        "org.jsoup..",
                        "org.commonmark..",
                        "org.apache.james..",
                        "com.sigpwned..",
                        "org.dhatim..")
                .forEach(parser -> holdLibrary(reason, parser, "intake.read"));
        holdLibrary(
                "the guard must see an archive as its reader will, and a workbook is packed anew",
                "org.apache.commons.compress..",
                "intake.guard",
                "intake.read",
                "workbook");
    }

    @Test
    void onlyTheVocabularySeesTheYamlParser() {
        holdLibrary(
                "plain maps and lists are safe; the parser's settings are what makes them so",
                "org.snakeyaml..",
                "vocabulary");
    }

    @Test
    void thereAreNoCircles() {
        hold(slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("files become facts, facts an audit, an audit reports: one way"));
    }

    @Test
    void theClockIsReadInOnePlaceOnly() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .callMethodWhere(targets("read the clock", ArchitectureTest::readsTheClock))
                .orShould()
                .callConstructor(Date.class)
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Calendar.class))
                .because("the same dossier, policy and --as-of must give the same bytes on any day"));
    }

    @Test
    void nothingIsSetForTheWholeProcess() {
        hold(noClasses()
                .should()
                .callMethod(Locale.class, "setDefault", Locale.class)
                .orShould()
                .callMethod(TimeZone.class, "setDefault", TimeZone.class)
                .because("results must not need a locale or a time zone, so nobody needs to set one"));
        hold(fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two audits in one process must not see each other"));
    }

    @Test
    void nothingLeavesTheMachine() {
        DescribedPredicate<JavaClass> network = resideInAnyPackage("java.net..", "javax.net..")
                .and(not(belongToAnyOf(URI.class, URLEncoder.class, URLDecoder.class)));
        hold(noClasses()
                .that()
                .haveNameNotMatching(
                        ROOT + "\\.(policy\\.gate\\.NarrowLoader|web\\.notices\\.(WebhookWay|MailWay|Vouching))")
                .should()
                .dependOnClassesThat(network)
                .because(
                        "a dossier is confidential: an audit makes no network call; a notice leaves only where the file of"
                                + " a team's installation names a webhook, and holds counts and a verdict"));
        hold(noClasses()
                .that()
                .haveNameNotMatching(ROOT + "\\.web\\.notices\\.MailWay(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAPackage("jakarta.mail.."))
                .because("mails are sent by one class, where the file of a team's installation names a server"));
        hold(noClasses()
                .that()
                .haveNameNotMatching(ROOT
                        + "\\.(intake\\.worker\\.Worker(Process)?|cli\\.RulesProcess|drafting\\.(Bounded|RulesApart))")
                .should()
                .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Process.class, Runtime.class))
                .because("nothing that came in a document may start a program; the one that is started is Java itself,"
                        + " on our own classes, to parse what may have to be stopped"));
    }

    @Test
    void onlyTheCommandLineSpeaksToTheTerminalAndEndsTheProcess() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackage(room("cli"))
                .should()
                .accessFieldWhere(standardStreams())
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("what is said and where is decided at the front door"));
    }

    @Test
    void namesSayWhatAThingIs() {
        hold(noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)")
                .because("such a name says that its author did not know what it is"));
    }

    @Test
    void aTypeIsFinalUnlessItIsMeantToHaveKinds() {
        hold(classes()
                .that()
                .areTopLevelClasses()
                .and(not(nameMatching(".*package-info")))
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("what nobody planned to extend, nobody should"));
    }

    private static void hold(ArchRule rule) {
        rule.check(HOUSE);
    }

    /** A room may use the rooms that are named, and no other of ours. */
    private static void holdRoom(String name, String reason, String... mayUse) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(mayUse))
                .map(ArchitectureTest::room)
                .toArray(String[]::new);
        hold(noClasses()
                .that()
                .resideInAPackage(room(name))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
                .because(reason));
    }

    private static void holdLibrary(String reason, String library, String... rooms) {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(
                        Arrays.stream(rooms).map(ArchitectureTest::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because(reason));
    }

    private static String room(String name) {
        return ROOT + "." + name + "..";
    }

    private static boolean readsTheClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = target.getName().equals("now") && owner.startsWith("java.time.");
        boolean system = owner.equals("java.lang.System")
                && (target.getName().equals("currentTimeMillis")
                        || target.getName().equals("nanoTime"));
        return now
                || system
                || (owner.equals("java.time.Clock") && target.getName().startsWith("system"));
    }

    private static DescribedPredicate<JavaMethodCall> targets(String words, Predicate<AccessTarget> test) {
        return describe(words, call -> test.test(call.getTarget()));
    }

    private static DescribedPredicate<JavaFieldAccess> standardStreams() {
        return describe(
                "use System.out or System.err",
                access -> access.getTarget().getOwner().isEquivalentTo(System.class)
                        && access.getTarget().getRawType().isEquivalentTo(PrintStream.class));
    }
}
