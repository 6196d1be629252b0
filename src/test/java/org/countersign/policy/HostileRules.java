package org.countersign.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rule texts that mean harm, by their kind and name; each differs from a harmless rule in one thing. */
final class HostileRules {

    private static final String HARM = "System.setProperty( \"harm\", \"done\" )";
    private static final String HARMLESS = """
            package rules.first

            import org.countersign.facts.*

            rule "TST-01 red: it"
            when
                $person : Person( role == "red" )
            then
                red( $person, "Is red" );
            end
            """;
    private static final String NAME = "\"TST-01 red: it\"";
    private static final String IMPORT = "import org.countersign.facts.*";
    private static final String CONDITION = "role == \"red\"";
    private static final String PATTERN = "$person : Person( role == \"red\" )";
    private static final String VERB = "red( $person, \"Is red\" );";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private HostileRules() {}

    static Map<String, String> all() {
        HostileRules rules = new HostileRules();
        rules.inTheHeader();
        rules.asAName();
        rules.asAnAttribute();
        rules.asACondition();
        rules.insteadOfACondition();
        rules.asAVerb();
        rules.byLetters();
        rules.byMeasure();
        return rules.texts;
    }

    private void inTheHeader() {
        put("header/import-class", IMPORT, IMPORT + "\nimport java.lang.Runtime");
        put("header/import-package", IMPORT, "import java.lang.*");
        put("header/import-one-fact", IMPORT, "import org.countersign.facts.FactBinder");
        put("header/import-static", IMPORT, IMPORT + "\nimport static java.lang.System.*");
        put("header/import-function", IMPORT, IMPORT + "\nimport function java.lang.System.exit");
        put("header/import-accumulate", IMPORT, IMPORT + "\nimport accumulate org.evil.Sum sum");
        put("header/function", IMPORT, IMPORT + "\nfunction int f() { return 1; }");
        put("header/global", IMPORT, IMPORT + "\nglobal java.lang.Runtime runtime");
        put("header/declare", IMPORT, IMPORT + "\ndeclare T\n  a : String = " + HARM + "\nend");
        put("header/declare-enum", IMPORT, IMPORT + "\ndeclare enum T\n  A( " + HARM + " );\n  a : String\nend");
        put("header/declare-trait", IMPORT, IMPORT + "\ndeclare trait T\n  a : String\nend");
        put("header/declare-window", IMPORT, IMPORT + "\ndeclare window W\n  Person() over window:length( 1 )\nend");
        put("header/declare-entry-point", IMPORT, IMPORT + "\ndeclare entry-point There end");
        put("header/query", IMPORT, IMPORT + "\nquery q()\n  Person( " + HARM + " == null )\nend");
        put("header/dialect", IMPORT, IMPORT + "\ndialect \"mvel\"");
        put("header/unit", "package rules.first\n", "package rules.first\nunit Some;\n");
        put("header/package-of-java", "package rules.first", "package java.lang");
        put("header/package-of-ours", "package rules.first", "package org.countersign.policy");
        put("header/package-in-a-comment", "package rules.first", "/*\npackage java.lang\n*/ package rules.first");
        put("header/package-twice", IMPORT, IMPORT + "\npackage java.lang");
        put("header/template", "package rules.first", "template header\nname\npackage rules.first\ntemplate \"t\"");
    }

    private void asAName() {
        put("name/leaves-its-quotes", NAME, "\"TST-01 red: it\\\" + " + HARM.replace("\"", "\\\"") + " + \\\"\"");
        put("name/in-single-quotes", NAME, "'TST-01 red: it\" + " + HARM + " + \"'");
        put("name/without-quotes", NAME, "it");
        put("name/formula", NAME, "\"=cmd|' /C calc'!A0\"");
        put("name/placeholder", NAME, "\"TST-01 red: ${java.home}\"");
        put("name/of-another-check", NAME, "\"TST-02 red: it\"");
        put("name/two-on-a-line", "end\n", "end rule \"TST-01 red: two\" when Person() then end\n");
        put("name/very-long", "red: it", "red: " + "it ".repeat(60));
    }

    private void asAnAttribute() {
        put("attribute/salience", NAME, NAME + " salience( " + HARM + " == null ? 1 : 2 )");
        put("attribute/enabled", NAME, NAME + " enabled( " + HARM + " == null )");
        put("attribute/date-effective", NAME, NAME + " date-effective \"01-Jan-2020\"");
        put("attribute/agenda-group", NAME, NAME + " agenda-group \"a\" + " + HARM);
        put("attribute/no-loop", NAME, NAME + " no-loop true");
        put("attribute/timer", NAME, NAME + " timer( int: 0 1s )");
        put("attribute/calendars", NAME, NAME + " calendars \"weekday\"");
        put("attribute/dialect", NAME, NAME + " dialect \"mvel\"");
        put("attribute/extends", NAME, NAME + " extends \"TST-02 red: the role says so\"");
        put("attribute/annotation", NAME, NAME + " @id( " + HARM + " )");
        put("attribute/annotation-of-unit", NAME, NAME + " @Eager @PropertyReactive");
    }

    private void asACondition() {
        put("condition/static-call", CONDITION, HARM + " == null");
        put("condition/static-call-by-full-name", CONDITION, "java.lang." + HARM + " == null");
        put("condition/get-class", CONDITION, "getClass() != null");
        put("condition/get-class-of-a-field", CONDITION, "role.getClass() != null");
        put(
                "condition/get-class-of-a-name",
                PATTERN,
                PATTERN + "\n    Nda( person == $person.id.getClass().getName() )");
        put("condition/class-of-a-field", CONDITION, "role.class.name == \"red\"");
        put("condition/class-literal", CONDITION, "role == String.class");
        put("condition/enum-values", CONDITION, "role == Model.values()");
        put("condition/enum-by-reflection", CONDITION, "role == Model.HYBRID.declaringClass");
        put("condition/method-of-text", CONDITION, "role.repeat( 1000000000 ) == \"red\"");
        put("condition/method-of-a-literal", CONDITION, "\"red\".concat( role ) == \"red\"");
        put("condition/new", CONDITION, "role == new String( \"red\" )");
        put("condition/lambda", CONDITION, "role == ( x -> x )");
        put("condition/ternary", CONDITION, "role == ( true ? \"red\" : \"amber\" )");
        put("condition/assignment", CONDITION, "role = \"red\"");
        put("condition/increment", CONDITION, "role++ == \"red\"");
        put("condition/cast", CONDITION, "this#String.length > 3");
        put("condition/inline-cast", CONDITION, "role#java.lang.String.length() > 3");
        put("condition/null-safe", CONDITION, "role!.length > 3");
        put("condition/index", CONDITION, "sources[0] != null");
        put("condition/map-access", CONDITION, "this[\"class\"] != null");
        put("condition/list-inline", CONDITION, "role in [ \"red\" ]");
        put("condition/own-operator", CONDITION, "role str[startsWith] \"r\"");
        put("condition/soundslike", CONDITION, "role soundslike \"red\"");
        put("condition/eval", CONDITION, "eval( " + HARM + " == null )");
        put("condition/words-added", CONDITION, "role == \"r\" + \"ed\"");
        put("condition/date-literal", CONDITION, "start > \"01-Jan-2020\"");
        put("condition/by-place", "Person( " + CONDITION + " )", "Person( \"red\"; )");
        put("condition/unification", PATTERN, "$person := Person( role == \"red\" )");
        put("condition/path", CONDITION, "$x : /sources/file");
        put("condition/watch", PATTERN, PATTERN + " @watch( * )");
        put("condition/regex-repeated-group", CONDITION, "role matches \"(a+)+b\"");
        put("condition/regex-of-a-field", CONDITION, "role matches name");
        put("condition/regex-of-many-stars", CONDITION, "role matches \".*a.*a.*a.*a.*a.*a.*a.*b\"");
        put("condition/regex-of-bounds", CONDITION, "role matches \"(a|aa){1,900}b\"");
        put("condition/regex-within", CONDITION, "role matches \"((a|b)|(c|d))\"");
        put("condition/comment", CONDITION, "role == \"red\" /* \" */ || " + HARM + " == null /* \" */");
    }

    private void insteadOfACondition() {
        put("pattern/eval", PATTERN, PATTERN + "\n    eval( " + HARM + " == null )");
        put("pattern/from", PATTERN, PATTERN + "\n    $x : String() from " + HARM);
        put("pattern/from-collect", PATTERN, PATTERN + "\n    $x : java.util.List() from collect( Person() )");
        put("pattern/from-entry-point", PATTERN, PATTERN + "\n    $x : Person() from entry-point There");
        put("pattern/accumulate", PATTERN, PATTERN + "\n    accumulate( Person( $n : name ); $x : count( $n ) )");
        put(
                "pattern/accumulate-with-code",
                PATTERN,
                PATTERN + "\n    $x : Number() from accumulate( Person(), init( " + HARM
                        + "; ), action(), result( 1 ) )");
        put(
                "pattern/group-by",
                PATTERN,
                PATTERN + "\n    groupby( $p : Person(); $k : " + HARM + "; $x : count( $p ) )");
        put("pattern/query", PATTERN, PATTERN + "\n    ?q( $person; )");
        put("pattern/window", PATTERN, PATTERN.replace(" )", " ) over window:time( 1s )"));
        put("pattern/forall", PATTERN, PATTERN + "\n    forall( Person() Nda() )");
        put("pattern/or", PATTERN, "( " + PATTERN + " or $person : Person() )");
        put("pattern/group-under-exists", PATTERN, PATTERN + "\n    exists( Person() and not Nda() )");
        put("pattern/branch", PATTERN, PATTERN + "\n    if ( role == \"red\" ) do[other]");
        put("pattern/do", PATTERN, PATTERN + "\n    do[other]");
        put("pattern/object", PATTERN, PATTERN + "\n    Object()");
        put("pattern/of-java", PATTERN, PATTERN + "\n    java.lang.Runtime()");
        put("pattern/of-ours", PATTERN, PATTERN + "\n    org.countersign.facts.Person()");
        put("pattern/array", PATTERN, PATTERN + "\n    Person[]()");
        put("pattern/generic", PATTERN, PATTERN + "\n    Register<String>( name == \"roster\" )");
        put("pattern/name-without-dollar", PATTERN, "person : Person( role == \"red\" )\n    " + PATTERN);
        put("pattern/unlinked", PATTERN, PATTERN + "\n    Nda()");
        put("pattern/unlinked-first", PATTERN, "Nda()\n    Person()\n    " + PATTERN);
        put("pattern/tied-or-not", PATTERN, PATTERN + "\n    Nda( person == $person.id || person != $person.id )");
        put("pattern/tied-to-itself", PATTERN, PATTERN + "\n    Nda( $person.id == $person.id )");
        put("pattern/tied-to-a-number", PATTERN, PATTERN + "\n    Nda( 1 == 1 )");
        put("pattern/many-by-a-word", PATTERN, PATTERN + "\n    Nda( party == \"a\" )".repeat(3));
        put("pattern/many-tied", PATTERN, PATTERN + "\n    Person( role == $person.role )".repeat(8));
        put("pattern/none", PATTERN, "");
    }

    private void asAVerb() {
        put("then/statement", VERB, VERB + " " + HARM + ";");
        put("then/statement-on-a-line", VERB, VERB + "\n    " + HARM + ";");
        put("then/leaves-its-method", VERB, "} static { " + HARM + "; } void x() {");
        put("then/argument", VERB, "red( $person, " + HARM + " );");
        put("then/words-added", VERB, "red( $person, \"Is \" + " + HARM + " );");
        put("then/drools", VERB, "drools.halt();");
        put("then/kcontext", VERB, "kcontext.getKieRuntime().halt();");
        put("then/insert", VERB, "insert( $person );");
        put("then/insert-logical", VERB, "insertLogical( $person );");
        put("then/delete", VERB, "delete( $person );");
        put("then/modify", VERB, "modify( $person ) { name = " + HARM + " }");
        put("then/loop", VERB, "while ( true ) { }");
        put("then/recursion", VERB, "red( $person, \"Is red\" ); this.execute( $person );");
        put("then/thread", VERB, "new Thread( () -> { } ).start();");
        put("then/verb-by-full-name", VERB, "org.countersign.policy.Verbs.red( $person, \"Is red\" );");
        put("then/second-verb", VERB, VERB + " " + VERB);
        put("then/named", VERB, VERB + "\nthen[other]\n    " + HARM + ";");
        put("then/comment-hides-its-end", VERB, VERB + " /*\nend */ " + HARM + ";");
        put("then/placeholder-of-a-class", VERB, "red( $person, \"{$person.getClass}\" );");
        put("then/placeholder-of-a-chain", VERB, "red( $person, \"{$person.role.bytes}\" );");
        put("then/placeholder-of-nothing", VERB, "red( $person, \"{$other}\" );");
        put("then/nothing", VERB, "");
    }

    private void byLetters() {
        put("letters/unicode-escape", VERB, "red( $person, \"Is red\\u0022 + " + HARM.replace("\"", "'") + ");");
        put("letters/many-u-escape", VERB, "red( $person, \"\\uuuu0041\" );");
        put("letters/backslash", VERB, "red( $person, \"Is\\tred\" );");
        put("letters/nul", "Is red", "Is\0red");
        put("letters/lone-carriage-return", VERB, "// hidden\r" + HARM + ";\n    " + VERB);
        put("letters/bidirectional", "Is red", "Is \u202Ered");
        put("letters/zero-width", CONDITION, "ro\u200Ble == \"red\"");
        put("letters/byte-order-mark-within", CONDITION, "\uFEFFrole == \"red\"");
        put("letters/line-separator", VERB, "// hidden\u2028" + HARM + ";\n    " + VERB);
        put("letters/keyword-in-cyrillic", "rule \"", "rul\u0435 \"");
        put("letters/field-in-cyrillic", CONDITION, "r\u043Ele == \"red\"");
        put("letters/curly-quotes", CONDITION, "role == \u201Cred\u201D");
        put("letters/quote-over-lines", "Is red", "Is\nred");
        put("letters/comment-over-lines", "end\n", "end /*\nrule \"TST-01 red: two\" when then end */\n");
    }

    private void byMeasure() {
        put("measure/brackets", CONDITION, "( ".repeat(60) + CONDITION + " )".repeat(60));
        put("measure/brackets-over-lines", CONDITION, "(\n".repeat(6_000) + CONDITION + ")\n".repeat(6_000));
        put("measure/long-line", "Is red", "Is red ".repeat(200));
        put("measure/long-condition", CONDITION, CONDITION + ("\n    || " + CONDITION).repeat(100));
        put("measure/giant-file", "end\n", "end\n" + "// nothing\n".repeat(20_000));
        put("measure/many-rules", "end\n", "end\n" + many(250));
        put("measure/many-conditions", PATTERN, PATTERN + "\n    Register( name == \"roster\" )".repeat(30));
    }

    private static String many(int rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules; i++) {
            text.append(HARMLESS.substring(HARMLESS.indexOf("rule \"")).replace("red: it", "red: it " + i));
        }
        return text.toString();
    }

    private void put(String name, String harmless, String hostile) {
        assertThat(HARMLESS).contains(harmless);
        texts.put(name, HARMLESS.replace(harmless, hostile));
    }
}
