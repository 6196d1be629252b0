package org.countersign.intake.recognise;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.countersign.intake.read.Prose;

/** Whether running text looks like a contract, whose clauses are entered by a person and never read from it. */
final class ContractLook {
    private static final int HEAD = 40;
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:agreement|contract|terms and conditions|statement of work|msa|\\p{L}*vertrag|umowa|contrato)\\b|договір");
    private static final Pattern BINDING = Pattern.compile(
            "(?i)\\b(?:shall|hereby|hereinafter|the parties|party|verpflichtet|strony|partes)\\b|сторони|зобов");

    private ContractLook() {}

    static boolean of(Prose prose) {
        String head = prose.lines().stream().limit(HEAD).map(Prose.Line::text).collect(Collectors.joining("\n"));
        boolean named = NAMED.matcher(prose.file() + "\n" + head).find();
        return named
                && prose.lines().stream()
                        .anyMatch(line -> BINDING.matcher(line.text()).find());
    }
}
