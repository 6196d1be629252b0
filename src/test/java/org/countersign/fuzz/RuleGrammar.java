package org.countersign.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Writes rule files: mostly what an officer may write, and here and there what harms. */
final class RuleGrammar {

    private static final List<String> TEXTS = List.of("role", "name", "id", "employer", "country");
    private static final List<String> WORDS = List.of(
            "\"red\"", "\"Alex\"", "\"P1\"", "\"a b\"", "\"it's\"", "\"\"", "\"// no\"", "\"/* no */\"", "\"end\"");
    private static final List<String> TRUTHS = List.of("onRoster", "engaged", "embedded", "activeOn( $today )");
    private static final List<String> DATES = List.of("start", "lastDay");
    private static final List<String> COMPARISONS = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<String> VERBS = List.of("red", "amber", "green", "grey", "notApplicable");
    private static final List<String> MESSAGES = List.of(
            "Is red", "role {$person.role}", "it's {$person.name} on {$today}", "=1+1", "100 % // of /* it */ end");
    private static final List<String> HEADS = List.of(
            "function boolean f() { return HARM == null; }",
            "global java.lang.Object o",
            "import java.lang.System",
            "import static org.countersign.fuzz.Canary.*",
            "import accumulate org.countersign.fuzz.Canary f",
            "declare T\n  a : Object = HARM\nend",
            "declare enum T\n  A( HARM );\n  a : Object\nend",
            "query q()\n  Person( HARM == null )\nend",
            "dialect \"mvel\"");
    private static final List<String> ATTRIBUTES = List.of(
            "@id( HARM )",
            "salience( HARM == null ? 1 : 2 )",
            "enabled( HARM == null )",
            "dialect \"mvel\"",
            "agenda-group \"\\\" + HARM + \\\"\"",
            "date-effective \"\\\" + HARM + \\\"\"",
            "extends \"x\"",
            "no-loop true");
    private static final List<String> ELEMENTS = List.of(
            "eval( HARM == null )",
            "$x : Object() from HARM",
            "accumulate( Person( $n : name ); $x : count( HARM ) )",
            "$x : Number() from accumulate( Person(), init( HARM; ), action(), result( 1 ) )",
            "Person( HARM == null )",
            "Person( role == \"a\" || HARM == null )",
            "Person( role.concat( HARM ) == \"a\" )",
            "Person( $x : HARM )",
            "Person( role matches HARM )",
            "Person( role in ( \"a\", HARM ) )",
            "forall( Person( HARM == null ) )",
            "( Person() or Person( HARM == null ) )",
            "not( Person() and Person( HARM == null ) )",
            "Person( role == \"a\" /* \" */ || HARM == null /* \" */ )",
            "Person( role == \"a\" // \"\n || HARM == null // \"\n )",
            "Person( ) over window:length( 1 )",
            "Person( role == ( HARM == null ? \"a\" : \"b\" ) )",
            "Person( this[ HARM ] == null )",
            "Person( name#String.length() > HARM )",
            "do[other]");
    private static final List<String> STATEMENTS = List.of(
            "HARM;",
            "red( HARM, \"x\" );",
            "red( $person, \"x\" + HARM );",
            "red( $person, \"x\" ); HARM;",
            "} static { HARM; } void x() {",
            "red( $person, \"x\" ); // \n HARM;",
            "while ( HARM == null ) { }",
            "insert( HARM );",
            "modify( $person ) { name = HARM }",
            "drools.halt();");
    private static final List<String> BREAKS = List.of(
            "\\u0022", "\"", "'", "\\", "/*", "*/", "//", "\r", "\0", "\u202E", "\u2028", "\uFEFF", "end\n", "@x", "(");

    private final IntUnaryOperator choose;
    private final StringBuilder text = new StringBuilder();

    private RuleGrammar(IntUnaryOperator choose) {
        this.choose = choose;
    }

    /** A file; the function chooses a number from zero up to its bound. */
    static String file(IntUnaryOperator choose) {
        RuleGrammar grammar = new RuleGrammar(choose);
        grammar.file();
        return grammar.text.toString();
    }

    private void file() {
        text.append("package rules.first\n\nimport org.countersign.facts.*\n\n");
        if (seldom()) {
            text.append(harmful(HEADS)).append("\n\n");
        }
        int rules = 1 + choose.applyAsInt(3);
        for (int i = 0; i < rules; i++) {
            rule(i);
        }
        if (seldom()) {
            text.insert(choose.applyAsInt(text.length()), pick(BREAKS).replace("HARM", pick(Canary.HARM)));
        }
    }

    private void rule(int number) {
        String verb = pick(VERBS);
        String colour = verb.equals("notApplicable") ? "not applicable" : verb;
        text.append("rule \"TST-01 ")
                .append(colour)
                .append(": it ")
                .append(number)
                .append("\"");
        text.append(seldom() ? " " + harmful(ATTRIBUTES) : "").append("\nwhen\n");
        line("AuditDate( $today : date )");
        line("$person : Person( " + conditions() + " )");
        if (choose.applyAsInt(2) == 0) {
            line(pick(List.of("", "not ", "exists ")) + "Nda( person == $person.id" + pick(List.of("", ", individual"))
                    + pick(List.of("", ", signedBy( $today )", ", !signedBy( $today )")) + " )");
        }
        if (seldom()) {
            line(harmful(ELEMENTS));
        }
        text.append("then\n");
        line(seldom() ? harmful(STATEMENTS) : verb + "( $person, \"" + pick(MESSAGES) + "\" );");
        text.append("end\n").append(pick(List.of("", "\n", "// a comment with \"a quote and end\n")));
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>();
        int count = 1 + choose.applyAsInt(3);
        for (int i = 0; i < count; i++) {
            conditions.add(condition(2));
        }
        return String.join(", ", conditions);
    }

    private String condition(int depth) {
        int kind = choose.applyAsInt(depth == 0 ? 8 : 11);
        return switch (kind) {
            case 0 -> pick(TEXTS) + " " + pick(List.of("==", "!=")) + " " + pick(WORDS);
            case 1 -> pick(DATES) + " " + pick(COMPARISONS) + " " + pick(List.of("$today", "$today.minusDays( 30 )"));
            case 2 -> pick(TRUTHS);
            case 3 -> "!" + pick(TRUTHS);
            case 4 -> pick(TRUTHS) + pick(List.of(" == true", " != false", " == false"));
            case 5 -> pick(TEXTS) + pick(List.of(" ", " not ")) + "in ( " + pick(WORDS) + ", " + pick(WORDS) + " )";
            case 6 ->
                pick(TEXTS) + " matches "
                        + pick(List.of("\"(?is).*(a|b).*\"", "\".*a.*\"", "\"(a+)+\"", "\"a.*b.*c\""));
            case 7 -> pick(List.of("start", "role", "lastDay")) + pick(List.of(" == null", " != null"));
            case 8 -> condition(depth - 1) + " || " + condition(depth - 1);
            case 9 -> "( " + condition(depth - 1) + " && " + condition(depth - 1) + " )";
            default -> "!( " + condition(depth - 1) + " )";
        };
    }

    private String harmful(List<String> templates) {
        return pick(templates).replace("HARM", pick(Canary.HARM));
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }

    private boolean seldom() {
        return choose.applyAsInt(6) == 0;
    }

    private String pick(List<String> from) {
        return from.get(choose.applyAsInt(from.size()));
    }
}
