package org.countersign.policy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.facts.AccessGrant;
import org.countersign.facts.Agreement;
import org.countersign.facts.Answer;
import org.countersign.facts.AnswerCount;
import org.countersign.facts.Attestation;
import org.countersign.facts.Attrition;
import org.countersign.facts.AuditDate;
import org.countersign.facts.BridgeLetter;
import org.countersign.facts.CarvedOut;
import org.countersign.facts.CheckResult;
import org.countersign.facts.Clause;
import org.countersign.facts.Component;
import org.countersign.facts.Departure;
import org.countersign.facts.Device;
import org.countersign.facts.Engagement;
import org.countersign.facts.Fact;
import org.countersign.facts.Headcount;
import org.countersign.facts.IctService;
import org.countersign.facts.IpAssignment;
import org.countersign.facts.Law;
import org.countersign.facts.MissingEvidence;
import org.countersign.facts.Nda;
import org.countersign.facts.Part;
import org.countersign.facts.PaymentTerm;
import org.countersign.facts.Person;
import org.countersign.facts.PersonRecord;
import org.countersign.facts.PossibleMatch;
import org.countersign.facts.RateCard;
import org.countersign.facts.Reads;
import org.countersign.facts.Reference;
import org.countersign.facts.ReferenceCount;
import org.countersign.facts.Register;
import org.countersign.facts.RepeatedNda;
import org.countersign.facts.Repository;
import org.countersign.facts.RosterGap;
import org.countersign.facts.SoftwareComponent;
import org.countersign.facts.SubProcessor;
import org.countersign.facts.Subcontractor;
import org.countersign.facts.SubjectResult;
import org.countersign.facts.TeamLoss;
import org.countersign.facts.Tenure;
import org.countersign.facts.Threshold;
import org.countersign.facts.Upfront;
import org.countersign.facts.Vendor;
import org.countersign.facts.Waiver;
import org.countersign.facts.Workforce;
import org.countersign.facts.Workplace;
import org.jspecify.annotations.Nullable;

/** The types of fact that a rule may name, with their fields. */
public final class FactTypes {

    private static final Map<String, Class<? extends Fact>> BY_NAME = Stream.<Class<? extends Fact>>of(
                    AccessGrant.class,
                    Agreement.class,
                    Answer.class,
                    AnswerCount.class,
                    Attestation.class,
                    Attrition.class,
                    AuditDate.class,
                    BridgeLetter.class,
                    CarvedOut.class,
                    CheckResult.class,
                    Clause.class,
                    SoftwareComponent.class,
                    Component.class,
                    Departure.class,
                    Device.class,
                    Engagement.class,
                    Headcount.class,
                    IctService.class,
                    IpAssignment.class,
                    Law.class,
                    MissingEvidence.class,
                    Nda.class,
                    Part.class,
                    PaymentTerm.class,
                    Person.class,
                    PersonRecord.class,
                    PossibleMatch.class,
                    RateCard.class,
                    Reference.class,
                    ReferenceCount.class,
                    Register.class,
                    RepeatedNda.class,
                    Repository.class,
                    RosterGap.class,
                    SubProcessor.class,
                    Subcontractor.class,
                    SubjectResult.class,
                    TeamLoss.class,
                    Tenure.class,
                    Threshold.class,
                    Upfront.class,
                    Vendor.class,
                    Waiver.class,
                    Workforce.class,
                    Workplace.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /** There is never more than one of these, so a pattern on them multiplies nothing. */
    private static final Set<Class<?>> SINGLE = Set.of(
            AuditDate.class,
            Engagement.class,
            Vendor.class,
            Attrition.class,
            Tenure.class,
            Upfront.class,
            ReferenceCount.class,
            Workforce.class,
            AnswerCount.class);

    /** Looked up once for each type, since a large dossier fills many thousands of placeholders. */
    private static final ClassValue<Map<String, Method>> METHODS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return methods(type).collect(Collectors.toMap(FactTypes::word, Function.identity(), (one, other) -> one));
        }
    };

    private FactTypes() {}

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    static Optional<Class<? extends Fact>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean isSingle(Class<?> type) {
        return SINGLE.contains(type);
    }

    /** The words that may stand for a value of the type: components, `isX()` as x, and other methods by name. */
    static Set<String> members(Class<?> type) {
        return methods(type).map(FactTypes::word).collect(Collectors.toCollection(TreeSet::new));
    }

    static Optional<Class<?>> typeOf(Class<?> type, String word) {
        return method(type, word).map(Method::getReturnType);
    }

    /** The fields of the record that stand behind the word. */
    static Collection<String> reads(Class<?> type, String word) {
        Set<String> reads = new LinkedHashSet<>();
        method(type, word)
                .map(method -> method.getAnnotation(Reads.class))
                .ifPresent(note -> reads.addAll(List.of(note.value())));
        if (reads.isEmpty()) {
            reads.add(word);
        }
        return reads;
    }

    static boolean isComponent(Class<?> type, String word) {
        RecordComponent[] components = type.getRecordComponents();
        return components != null
                && Arrays.stream(components)
                        .anyMatch(component -> component.getName().equals(word));
    }

    /** What the field or method of that word gives. */
    public static @Nullable Object call(Object owner, String word, Object... arguments) {
        try {
            return method(owner.getClass(), word).orElseThrow().invoke(owner, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(word, e);
        }
    }

    static Optional<Method> method(Class<?> type, String word) {
        return Optional.ofNullable(METHODS.get(type).get(word));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getDeclaringClass() != Object.class && method.getDeclaringClass() != Record.class)
                .filter(method -> !Set.of("toString", "hashCode", "equals", "sources", "subject")
                        .contains(method.getName()));
    }

    private static String word(Method method) {
        String name = method.getName();
        boolean isGetter = name.startsWith("is") && name.length() > 2 && Character.isUpperCase(name.charAt(2));
        return isGetter && method.getParameterCount() == 0
                ? Character.toLowerCase(name.charAt(2)) + name.substring(3)
                : name;
    }
}
