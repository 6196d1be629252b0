package org.countersign.policy;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.countersign.vocabulary.Vocabulary;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.QueryDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Parses a rule file without executing anything, and refuses what a rule file may not hold. */
final class RuleFileReader {

    private static final Pattern PACKAGE = Pattern.compile("rules\\.[a-z][a-z0-9]*");
    private static final Pattern NAME =
            Pattern.compile("(?<check>[A-Z]{2,4}-\\d{2}) (?<colour>red|amber|green|grey|not applicable): "
                    + "[\\p{L}\\p{N} ._,:;()/%&+'-]{1,120}");

    private static final int MOST_RULES = 200;

    private final Path file;
    private final String check;
    private final RuleScope scope;
    private final List<Problem> problems;

    RuleFileReader(Path file, String check, Vocabulary vocabulary, PolicyData data, List<Problem> problems) {
        this.file = file;
        this.check = check;
        this.scope = new RuleScope(vocabulary, data);
        this.problems = problems;
    }

    /** The file; rules that were refused are left out of it and stand in the problems. */
    RuleFile read(String text) {
        int before = problems.size();
        if (!RuleText.isReadable(text, this::problem)) {
            sayPlainer(text, problems.get(before));
            return new RuleFile(file, text, List.of());
        }
        PackageDescr parsed = parse(text);
        if (parsed == null) {
            return new RuleFile(file, text, List.of());
        }
        refuseAllButRules(parsed);
        Lines lines = new Lines(file, text);
        List<Rule> rules = parsed.getRules().stream()
                .flatMap(rule -> rule(lines, rule).stream())
                .toList();
        refuseWhatHides(text, parsed);
        if (problems.size() == before) {
            RuleText.refuseOtherSigns(text, this::problem);
        }
        return new RuleFile(file, text, rules);
    }

    /** Letters that no rule needs are most often the quotes of a word processor, and then that is said, with their place. */
    private void sayPlainer(String text, Problem refused) {
        List<Problem> quotes = new ArrayList<>();
        new Slips(new Lines(file, text), quotes::add).findCurlyQuotes();
        quotes.removeIf(quote -> quote.line() != refused.line());
        if (!quotes.isEmpty()) {
            problems.remove(refused);
            problems.addAll(quotes);
        }
    }

    /** Rules are dealt out by their lines, and the package is found by its line. */
    private void refuseWhatHides(String text, PackageDescr parsed) {
        List<String> lines = text.lines().toList();
        List<RuleDescr> rules = parsed.getRules();
        for (int i = 0; i < rules.size(); i++) {
            int line = rules.get(i).getLine();
            boolean first = lines.get(line - 1).strip().startsWith("rule");
            if (!first || i > 0 && rules.get(i - 1).getLine() == line) {
                problem(line, "begin a rule on a line of its own");
            }
        }
        if (rules.size() > MOST_RULES) {
            problem(1, "the file has more than " + MOST_RULES + " rules; split it into several checks");
        }
        String begin = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .findFirst()
                .orElse("");
        if (!PACKAGE.matcher(parsed.getName()).matches()
                || !begin.replaceFirst(";$", "").strip().equals("package " + parsed.getName())) {
            problem(1, "begin the file with a line such as \"package rules.ip\"");
        }
    }

    private @Nullable PackageDescr parse(String text) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        try {
            PackageDescr parsed = parser.parse(new StringReader(text));
            if (!parser.hasErrors()) {
                return parsed;
            }
            int before = problems.size();
            new Slips(new Lines(file, text), problems::add).find();
            if (problems.size() == before) {
                parser.getErrors().stream()
                        .filter(error -> error.getLines().length > 0 && error.getLines()[0] > 0)
                        .forEach(this::syntaxError);
            }
            return null;
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            problem(1, "the file cannot be parsed: " + e.getMessage());
            return null;
        }
    }

    private void syntaxError(DroolsError error) {
        String message = error.getMessage().replaceFirst("^\\[ERR \\d+\\] ", "");
        problem(
                error.getLines()[0],
                message + "; look for a missing comma, bracket, quote or \"end\" here or just above");
    }

    private void refuseAllButRules(PackageDescr parsed) {
        parsed.getImports().stream()
                .filter(each -> !each.getTarget().equals("org.countersign.facts.*"))
                .forEach(each -> problem(
                        each.getLine(), "only \"import org.countersign.facts.*\" is allowed, not " + each.getTarget()));
        refuse(parsed.getFunctionImports(), "import static");
        refuse(parsed.getAccumulateImports(), "import accumulate");
        refuse(parsed.getFunctions(), "function");
        refuse(parsed.getGlobals(), "global");
        refuse(parsed.getTypeDeclarations(), "declare");
        refuse(parsed.getEnumDeclarations(), "declare enum");
        refuse(parsed.getEntryPointDeclarations(), "declare entry-point");
        refuse(parsed.getWindowDeclarations(), "declare window");
        refuse(parsed.getAttributes(), "an attribute for all rules");
        if (parsed.getUnit() != null) {
            problem(1, "\"unit\" is not allowed; a rule file holds rules and nothing else");
        }
    }

    private void refuse(Collection<? extends BaseDescr> found, String what) {
        found.forEach(each ->
                problem(each.getLine(), "\"" + what + "\" is not allowed; a rule file holds rules and nothing else"));
    }

    private Optional<Rule> rule(Lines lines, RuleDescr descr) {
        int before = problems.size();
        Matcher name = NAME.matcher(descr.getName());
        if (!name.matches()) {
            problem(
                    descr.getLine(),
                    "the name of a rule is its check, its colour and what it says, such as \"" + check
                            + " red: no NDA\"; this one is \"" + descr.getName() + "\"");
            return Optional.empty();
        }
        if (!name.group("check").equals(check)) {
            problem(descr.getLine(), "rule \"" + descr.getName() + "\" stands in the file of " + check);
        }
        if (!descr.getAttributes().isEmpty()
                || !descr.getAnnotationNames().isEmpty()
                || descr.getParentName() != null
                || descr instanceof QueryDescr
                || !descr.getNamedConsequences().isEmpty()) {
            problem(
                    descr.getLine(),
                    "a rule has a name, \"when\", \"then\" and \"end\", and nothing else; no attribute, annotation, query or \"extends\"");
        }
        Rule rule = new RuleReader(lines, check, name.group("colour"), scope, problems).read(descr);
        return problems.size() == before ? Optional.of(rule) : Optional.empty();
    }

    private void problem(int line, String what) {
        problems.add(new Problem(file, Math.max(line, 1), what));
    }
}
