package org.countersign.policy.gate;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.facts.Fact;

/** What compiled rules may refer to: these members of these classes, and nothing else. Names are written as in class files. */
final class Reach {

    private static final String FACTS = Fact.class.getPackageName().replace('.', '/') + "/";
    private static final Set<String> NEW = Set.of("<init>");

    /** Of the language and its values. A rule's class is an enum, whose methods copy the array of its values. */
    private static final Map<String, Set<String>> VALUES = Map.ofEntries(
            Map.entry("java/lang/Object", NEW),
            Map.entry("java/lang/Enum", Set.of("<init>", "valueOf")),
            Map.entry("java/lang/System", Set.of("arraycopy")),
            Map.entry("java/lang/Boolean", Set.of("valueOf", "booleanValue", "TYPE")),
            Map.entry("java/lang/Integer", Set.of("valueOf", "intValue", "TYPE")),
            Map.entry("java/lang/Long", Set.of("valueOf", "longValue", "TYPE")),
            Map.entry("java/lang/String", Set.of("equals", "hashCode")),
            Map.entry("java/lang/RuntimeException", NEW),
            Map.entry("java/lang/IllegalArgumentException", NEW),
            Map.entry("java/math/BigDecimal", Set.of("<init>", "valueOf", "add", "subtract", "multiply", "negate")),
            Map.entry("java/math/MathContext", Set.of("DECIMAL128")),
            Map.entry(
                    "java/time/LocalDate",
                    Set.of("plusDays", "minusDays", "plusMonths", "minusMonths", "plusYears", "minusYears")),
            Map.entry(
                    "java/time/format/DateTimeFormatterBuilder",
                    Set.of("<init>", "parseCaseInsensitive", "appendPattern", "toFormatter")),
            Map.entry("java/util/Locale", Set.of("ENGLISH")),
            Map.entry("java/util/Arrays", Set.of("asList")),
            Map.entry("java/util/Collections", Set.of("emptyList")),
            Map.entry("java/util/regex/Pattern", Set.of("compile", "matcher")),
            Map.entry("java/util/regex/Matcher", Set.of("matches")));

    /** Of the engine: what a rule of patterns and one verb is written in. */
    private static final Map<String, Set<String>> ENGINE = Map.ofEntries(
            Map.entry("org/drools/model/DomainClassMetadata", Set.of("getPropertyIndex")),
            Map.entry("org/drools/model/PatternDSL$PatternDef", Set.of("bind", "expr")),
            Map.entry("org/drools/model/consequences/ConsequenceBuilder$_1", Set.of("execute")),
            Map.entry(
                    "org/drools/model/functions/PredicateInformation",
                    Set.of("<init>", "addRuleNames", "setMoreThanMaxRuleDefs")),
            Map.entry("org/drools/model/impl/RuleBuilder", Set.of("build")),
            Map.entry(
                    "org/drools/modelcompiler/dsl/pattern/D",
                    Set.of(
                            "alphaIndexedBy",
                            "betaIndexedBy",
                            "declarationOf",
                            "eval",
                            "exists",
                            "not",
                            "on",
                            "pattern",
                            "reactOn",
                            "rule")),
            Map.entry(
                    "org/drools/modelcompiler/util/EvaluationUtil",
                    Set.of(
                            "areNullSafeEquals",
                            "areNumbersNullSafeEquals",
                            "equals",
                            "notEquals",
                            "greaterOrEqual",
                            "greaterOrEqualNumbers",
                            "greaterThan",
                            "greaterThanNumbers",
                            "lessOrEqual",
                            "lessOrEqualNumbers",
                            "lessThan",
                            "lessThanNumbers",
                            "toBigDecimal")),
            Map.entry(
                    "org/drools/model/Index$ConstraintType",
                    Set.of("EQUAL", "NOT_EQUAL", "GREATER_THAN", "GREATER_OR_EQUAL", "LESS_THAN", "LESS_OR_EQUAL")),
            Map.entry("org/drools/model/operators/InOperator", Set.of("INSTANCE")),
            Map.entry("org/drools/model/operators/ContainsOperator", Set.of("INSTANCE")),
            Map.entry("org/drools/util/DateUtils", Set.of("getDateFormatMask")),
            Map.entry("org/kie/api/KieServices", Set.of("get", "newKieModuleModel")),
            Map.entry(
                    "org/kie/api/builder/model/KieBaseModel",
                    Set.of("addPackage", "setEventProcessingMode", "setMutability")),
            Map.entry("org/kie/api/builder/model/KieModuleModel", Set.of("newKieBaseModel")),
            Map.entry("org/kie/api/conf/EventProcessingOption", Set.of("CLOUD")),
            Map.entry("org/kie/api/conf/KieBaseMutabilityOption", Set.of("ALLOWED")),
            Map.entry("org/kie/util/maven/support/ReleaseIdImpl", NEW));

    /** Types that are named, and of which nothing is called. */
    private static final Set<String> NAMED = Set.of(
            "java/lang/CharSequence",
            "java/lang/Class",
            "java/lang/Comparable",
            "java/lang/Number",
            "java/lang/Throwable",
            "java/time/format/DateTimeFormatter",
            "java/util/List",
            "org/drools/model/Global",
            "org/drools/model/Model",
            "org/drools/model/Query",
            "org/drools/model/Rule",
            "org/drools/model/RuleItemBuilder",
            "org/drools/model/TypeMetaData",
            "org/drools/model/EntryPoint",
            "org/drools/model/Variable",
            "org/drools/model/AlphaIndex",
            "org/drools/model/BetaIndex",
            "org/drools/model/ReactOn",
            "org/drools/model/PatternDSL$ReactOn",
            "org/drools/model/functions/HashedExpression",
            "org/drools/model/functions/Operator",
            "org/drools/model/view/ViewItem",
            "org/drools/model/view/ViewItemBuilder",
            "org/drools/model/view/ExprViewItem",
            "org/drools/modelcompiler/CanonicalKieModuleModel",
            "org/kie/api/builder/ReleaseId");

    private static final Pattern LAMBDA = Pattern.compile("org/drools/model/functions/(Block|Function|Predicate)\\d+");

    private final String verbs;
    private final Set<String> words;

    /** With the class of the verbs and their words. */
    Reach(Class<?> verbs) {
        this.verbs = verbs.getName().replace('.', '/');
        this.words = publicNames(verbs, true);
    }

    /** Whether compiled rules may name the class. */
    boolean has(String owner) {
        return NAMED.contains(owner)
                || VALUES.containsKey(owner)
                || ENGINE.containsKey(owner)
                || owner.equals(verbs)
                || LAMBDA.matcher(owner).matches()
                || isFact(owner);
    }

    /** Whether compiled rules may call the method or read the field. */
    boolean has(String owner, String member) {
        return VALUES.getOrDefault(owner, Set.of()).contains(member)
                || ENGINE.getOrDefault(owner, Set.of()).contains(member)
                || owner.equals(verbs) && words.contains(member)
                || isFact(owner) && factMembers(owner).contains(member);
    }

    /** Whether a loader shows the class; of System the compiler writes a call by itself, which nobody makes. */
    boolean isShown(String owner) {
        return has(owner) && !owner.equals("java/lang/System");
    }

    private static boolean isFact(String owner) {
        return owner.startsWith(FACTS) && !factMembers(owner).isEmpty();
    }

    /** What a fact says of itself, or the values of a choice; never what it has of Object, and nothing static. */
    private static Set<String> factMembers(String owner) {
        try {
            Class<?> type = Class.forName(owner.replace('/', '.'), false, Fact.class.getClassLoader());
            if (type.isEnum()) {
                return Arrays.stream(type.getEnumConstants())
                        .map(String::valueOf)
                        .collect(Collectors.toSet());
            }
            return Fact.class.isAssignableFrom(type) ? publicNames(type, false) : Set.of();
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }

    private static Set<String> publicNames(Class<?> type, boolean ofClass) {
        return Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) == ofClass)
                .filter(method -> method.getDeclaringClass() != Object.class)
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
