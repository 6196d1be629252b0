package org.countersign.bench.byhand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Agreement;
import org.countersign.facts.Answer;
import org.countersign.facts.AnswerCount;
import org.countersign.facts.Attestation;
import org.countersign.facts.Attrition;
import org.countersign.facts.BridgeLetter;
import org.countersign.facts.CarvedOut;
import org.countersign.facts.Clause;
import org.countersign.facts.Colour;
import org.countersign.facts.Component;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.IctService;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Law;
import org.countersign.facts.Model;
import org.countersign.facts.Nda;
import org.countersign.facts.Part;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.RateCard;
import org.countersign.facts.ReferenceCount;
import org.countersign.facts.Register;
import org.countersign.facts.RepeatedNda;
import org.countersign.facts.Reply;
import org.countersign.facts.Repository;
import org.countersign.facts.RosterGap;
import org.countersign.facts.SoftwareComponent;
import org.countersign.facts.SubProcessor;
import org.countersign.facts.Subcontractor;
import org.countersign.facts.TeamLoss;
import org.countersign.facts.Tenure;
import org.countersign.facts.Upfront;
import org.countersign.facts.Vendor;
import org.countersign.facts.Waiver;
import org.countersign.facts.Workforce;
import org.countersign.facts.Workplace;
import org.countersign.policy.Policy;
import org.jspecify.annotations.Nullable;

/** The facts of one dossier, sorted once so that a check written by hand finds what it needs by its key. */
final class Desk {

    final Policy policy;
    final LocalDate today;
    final List<Person> people = new ArrayList<>();
    final List<IpAssignment> assignments = new ArrayList<>();
    final List<Nda> ndas = new ArrayList<>();
    final List<AccessGrant> accounts = new ArrayList<>();
    final List<Departure> departures = new ArrayList<>();
    final List<Device> devices = new ArrayList<>();
    final List<Attestation> attestations = new ArrayList<>();
    final List<BridgeLetter> letters = new ArrayList<>();
    final List<Answer> answers = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final List<RateCard> rates = new ArrayList<>();
    final List<Waiver> waivers = new ArrayList<>();
    final List<Workplace> workplaces = new ArrayList<>();
    final List<RosterGap> gaps = new ArrayList<>();
    final List<TeamLoss> losses = new ArrayList<>();
    final List<SoftwareComponent> software = new ArrayList<>();
    final List<Repository> repositories = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<SubProcessor> subProcessors = new ArrayList<>();
    final List<RepeatedNda> repeatedNdas = new ArrayList<>();
    final List<CarvedOut> carvedOut = new ArrayList<>();
    final List<Component> components = new ArrayList<>();
    final List<IctService> services = new ArrayList<>();
    final List<Subcontractor> chain = new ArrayList<>();

    @Nullable
    Engagement engagement;

    @Nullable
    Vendor vendor;

    @Nullable
    Attrition attrition;

    @Nullable
    Tenure tenure;

    @Nullable
    Upfront upfront;

    @Nullable
    ReferenceCount references;

    @Nullable
    Workforce workforce;

    AnswerCount answerCount;

    /** The subjects' colours of the checks that others use, once these are finished. */
    final Map<String, Map<String, Colour>> finished = new HashMap<>();

    private final Map<String, Register> registers = new HashMap<>();
    private final Map<String, Person> personOf = new HashMap<>();
    private final Map<String, List<IpAssignment>> assignmentsOf = new HashMap<>();
    private final Map<String, List<Nda>> ndasOf = new HashMap<>();
    private final Map<String, List<AccessGrant>> accountsOf = new HashMap<>();
    private final Map<String, List<Departure>> departuresOf = new HashMap<>();
    private final Map<String, List<Device>> devicesOf = new HashMap<>();
    private final Map<String, List<Clause>> clausesOn = new HashMap<>();
    private final Map<String, List<Answer>> answersTo = new HashMap<>();
    private final Map<String, Law> laws = new HashMap<>();
    private final Set<String> maybe = new HashSet<>();
    private final Set<String> writtenMaybe = new HashSet<>();

    Desk(Policy policy, Collection<? extends Fact> facts, LocalDate today) {
        this.policy = policy;
        this.today = today;
        policy.laws().forEach(law -> laws.put(law.country(), law));
        facts.forEach(this::put);
    }

    private void put(Fact fact) {
        if (fact instanceof PersonRecord row) {
            putRow(row);
        } else if (fact instanceof Person person) {
            people.add(person);
            personOf.put(person.id(), person);
        } else if (fact instanceof PossibleMatch match) {
            maybe.add(match.register() + "/" + match.person());
            writtenMaybe.add(match.register() + "/" + match.written());
        } else if (fact instanceof Clause clause) {
            into(clausesOn, clause.topic(), clause);
        } else if (fact instanceof Answer answer) {
            answers.add(answer);
            into(answersTo, answer.question(), answer);
        } else if (fact instanceof Register register) {
            registers.put(register.name(), register);
        } else {
            putOther(fact);
        }
    }

    private void putRow(PersonRecord row) {
        if (row instanceof IpAssignment assignment) {
            assignments.add(assignment);
            into(assignmentsOf, row.person(), assignment);
        } else if (row instanceof Nda nda) {
            ndas.add(nda);
            into(ndasOf, row.person(), nda);
        } else if (row instanceof AccessGrant account) {
            accounts.add(account);
            into(accountsOf, row.person(), account);
        } else if (row instanceof Departure departure) {
            departures.add(departure);
            into(departuresOf, row.person(), departure);
        } else if (row instanceof Device device) {
            devices.add(device);
            into(devicesOf, row.person(), device);
        }
    }

    private void putOther(Fact fact) {
        if (fact instanceof Attestation each) {
            attestations.add(each);
        } else if (fact instanceof BridgeLetter each) {
            letters.add(each);
        } else if (fact instanceof Part each) {
            parts.add(each);
        } else if (fact instanceof RateCard each) {
            rates.add(each);
        } else if (fact instanceof Waiver each) {
            waivers.add(each);
        } else if (fact instanceof Workplace each) {
            workplaces.add(each);
        } else if (fact instanceof RosterGap each) {
            gaps.add(each);
        } else if (fact instanceof TeamLoss each) {
            losses.add(each);
        } else if (fact instanceof CarvedOut each) {
            carvedOut.add(each);
        } else if (fact instanceof Component each) {
            components.add(each);
        } else if (fact instanceof IctService each) {
            services.add(each);
        } else if (fact instanceof Subcontractor each) {
            chain.add(each);
        } else if (!putPaper(fact)) {
            putOnly(fact);
        }
    }

    private boolean putPaper(Fact fact) {
        if (fact instanceof SoftwareComponent each) {
            return software.add(each);
        } else if (fact instanceof Repository each) {
            return repositories.add(each);
        } else if (fact instanceof Agreement each) {
            return agreements.add(each);
        } else if (fact instanceof SubProcessor each) {
            return subProcessors.add(each);
        }
        return fact instanceof RepeatedNda each && repeatedNdas.add(each);
    }

    private void putOnly(Fact fact) {
        if (fact instanceof Law each) {
            laws.put(each.country(), each);
        } else if (fact instanceof Engagement each) {
            engagement = each;
        } else if (fact instanceof Vendor each) {
            vendor = each;
        } else if (fact instanceof Attrition each) {
            attrition = each;
        } else if (fact instanceof Tenure each) {
            tenure = each;
        } else if (fact instanceof Upfront each) {
            upfront = each;
        } else if (fact instanceof ReferenceCount each) {
            references = each;
        } else if (fact instanceof Workforce each) {
            workforce = each;
        } else if (fact instanceof AnswerCount each) {
            answerCount = each;
        }
    }

    private static <T> void into(Map<String, List<T>> map, @Nullable String key, T value) {
        if (key != null) {
            map.computeIfAbsent(key, none -> new ArrayList<>(2)).add(value);
        }
    }

    List<IpAssignment> assignmentsOf(Person person) {
        return assignmentsOf.getOrDefault(person.id(), List.of());
    }

    List<Nda> ndasOf(Person person) {
        return ndasOf.getOrDefault(person.id(), List.of());
    }

    List<AccessGrant> accountsOf(Person person) {
        return accountsOf.getOrDefault(person.id(), List.of());
    }

    List<Departure> departuresOf(Person person) {
        return departuresOf.getOrDefault(person.id(), List.of());
    }

    List<Device> devicesOf(Person person) {
        return devicesOf.getOrDefault(person.id(), List.of());
    }

    @Nullable
    Person personOf(PersonRecord row) {
        return row.person() == null ? null : personOf.get(row.person());
    }

    /** Whether the row is that of somebody who works on the project alone. */
    boolean isOfProject(PersonRecord row) {
        Person person = personOf(row);
        return person != null && "project".equals(person.part());
    }

    /** Whether a row of the register may mean the person. */
    boolean maybe(String register, Person person) {
        return !maybe.isEmpty() && maybe.contains(register + "/" + person.id());
    }

    /** Whether what is written in the register may mean somebody. */
    boolean writtenMaybe(String register, @Nullable String written) {
        return written != null && writtenMaybe.contains(register + "/" + written);
    }

    boolean has(String register) {
        return registers.containsKey(register);
    }

    boolean hasAll(String... names) {
        return Stream.of(names).allMatch(this::has);
    }

    /** The register, if it is there. */
    List<Register> register(String name) {
        Register register = registers.get(name);
        return register == null ? List.of() : List.of(register);
    }

    Collection<Register> registers() {
        return registers.values();
    }

    List<Clause> clauses(String topic) {
        return clausesOn.getOrDefault(topic, List.of());
    }

    List<Clause> checklist() {
        return clausesOn.values().stream().flatMap(List::stream).toList();
    }

    /** The points on the topic that say one of the positions. */
    List<Clause> clauses(String topic, String... positions) {
        List<String> wanted = List.of(positions);
        return clauses(topic).stream()
                .filter(clause -> clause.position() != null && wanted.contains(clause.position()))
                .toList();
    }

    boolean says(String topic, String... positions) {
        return !clauses(topic, positions).isEmpty();
    }

    /** Whether a point on the topic has a position. */
    boolean settles(String topic) {
        return clauses(topic).stream().anyMatch(clause -> clause.position() != null);
    }

    List<Answer> answers(String question) {
        return answersTo.getOrDefault(question, List.of());
    }

    List<Answer> chosen(String question, String choice) {
        return answers(question).stream()
                .filter(answer -> choice.equals(answer.choice()))
                .toList();
    }

    List<Answer> yes(String question) {
        return answers(question).stream().filter(Answer::isYes).toList();
    }

    List<Answer> no(String question) {
        return answers(question).stream().filter(Answer::isNo).toList();
    }

    boolean isAnswered(String question) {
        return answers(question).stream().anyMatch(answer -> answer.reply() != Reply.UNANSWERED);
    }

    boolean anythingAnswered() {
        return answers.stream().anyMatch(answer -> answer.reply() != Reply.UNANSWERED);
    }

    List<Part> team() {
        return parts.stream().filter(Part::isTeam).toList();
    }

    List<Part> project() {
        return parts.stream().filter(Part::isProject).toList();
    }

    /** Whether the engagement says that no personal data is in scope. */
    boolean isWithoutPersonalData() {
        return engagement != null && Boolean.FALSE.equals(engagement.personalData());
    }

    boolean isClient(@Nullable String name) {
        return engagement != null && engagement.isClient(name);
    }

    boolean anybodyWorks() {
        return workforce != null && workforce.active() > 0;
    }

    boolean isModel(Model model) {
        return engagement != null && engagement.model() == model;
    }

    @Nullable
    Law law(@Nullable String country) {
        return country == null ? null : laws.get(country);
    }

    BigDecimal limit(String key) {
        return policy.threshold(key).value();
    }

    int whole(String key) {
        return policy.threshold(key).whole();
    }

    /** Whether the vendor's entity is known. */
    boolean knowsEntity() {
        return vendor != null && vendor.entity() != null;
    }

    boolean isEntity(@Nullable String name) {
        return vendor != null && vendor.isEntity(name);
    }
}
