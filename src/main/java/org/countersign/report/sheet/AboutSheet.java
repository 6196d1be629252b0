package org.countersign.report.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.countersign.audit.Audit;
import org.countersign.facts.Input;
import org.countersign.report.Version;
import org.countersign.report.Wording;
import org.countersign.workbook.Column;
import org.countersign.workbook.Entry;
import org.countersign.workbook.TablePage;
import org.countersign.workbook.TablePage.Lead;

/** What the audit was made from, so that anybody can make it again. */
final class AboutSheet {

    private static final String NOTE =
            "The same files, policy and date give the same report, byte for byte. The table lists every file that was given.";

    private AboutSheet() {}

    static TablePage<Input> page(Docket docket) {
        Audit audit = docket.audit();
        return new TablePage<>(Tab.ABOUT.title(), "About this audit", NOTE, columns(), audit.inputs())
                .leading(leads(audit));
    }

    /** The outcome in words. */
    static String outcome(Input input) {
        return input.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<Lead> leads(Audit audit) {
        return List.of(
                new Lead("Dossier", Entry.text(audit.name())),
                new Lead("As of", Entry.text(audit.asOf().toString())),
                new Lead("Policy", Entry.text(audit.policy().name())),
                new Lead("Policy version", Entry.text(audit.policy().version())),
                new Lead(
                        "Policy effective from",
                        Entry.text(audit.policy().effective().toString())),
                new Lead("Policy approval", Entry.text(approval(audit))),
                new Lead("Policy SHA-256", Entry.text(audit.policy().sha256())),
                new Lead("Made with", Entry.text("Countersign " + Version.TEXT)),
                new Lead(
                        "Colours",
                        Entry.text("■ Red: do not sign until mended · ▲ Amber: sign with a dated condition"
                                + " · ● Green: met, with evidence · ◇ Not assessed: not evidenced")),
                new Lead(
                        "Not legal advice",
                        Entry.text("Findings apply the policy to the documents given. A person decides.")));
    }

    private static String approval(Audit audit) {
        return Stream.concat(
                        Stream.of(Wording.sentence(audit.policy().approval().words())),
                        audit.policy().approval().why().stream().limit(3))
                .collect(Collectors.joining(". "));
    }

    private static List<Column<Input>> columns() {
        return List.of(
                Column.strong("File", 48, Input::file),
                Column.text("Kind", 22, Input::kind),
                Column.text("Outcome", 14, AboutSheet::outcome),
                Column.number("Notes", 9, row -> row.notes().size()),
                Column.text("SHA-256", 70, Input::sha256));
    }
}
