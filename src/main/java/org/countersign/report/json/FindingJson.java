package org.countersign.report.json;

import java.util.List;
import org.countersign.audit.Citation;
import org.countersign.audit.Finding;
import org.countersign.facts.Source;
import org.countersign.facts.Subject;
import org.countersign.facts.Waiver;
import org.jspecify.annotations.Nullable;

/** One finding, with all that a program needs to show, follow and check it. */
public record FindingJson(
        String key,
        String colour,
        String rule,
        SubjectJson subject,
        String message,
        String expected,
        String found,
        String remediation,
        List<String> standards,
        @Nullable WaiverJson waiver,
        List<SourceJson> sources) {

    /** What the finding is about. */
    public record SubjectJson(String type, String id, String label) {

        static SubjectJson of(Subject subject) {
            return new SubjectJson(subject.type(), subject.id(), subject.label());
        }
    }

    /** The waiver that turned a red into an amber. */
    public record WaiverJson(
            @Nullable String requester,
            @Nullable String reason,
            @Nullable String approver,
            @Nullable String expiresOn) {

        static @Nullable WaiverJson of(@Nullable Waiver waiver) {
            return waiver == null
                    ? null
                    : new WaiverJson(
                            waiver.requester(), waiver.reason(), waiver.approver(), Texts.of(waiver.expiresOn()));
        }
    }

    /** A place in a document; {@code side} is {@code said} or {@code shown} in a contradiction. */
    public record SourceJson(
            String file,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable Integer row,
            @Nullable Integer page,
            @Nullable String path,
            String quote,
            @Nullable String side) {

        static SourceJson of(Citation citation) {
            Source source = citation.source();
            return new SourceJson(
                    source.file(),
                    source.sheet(),
                    source.cell(),
                    source.row(),
                    source.page(),
                    source.path(),
                    source.quote(),
                    citation.side());
        }
    }

    public static FindingJson of(Finding finding) {
        return new FindingJson(
                finding.key(),
                finding.colour().name(),
                finding.rule(),
                SubjectJson.of(finding.subject()),
                finding.message(),
                finding.expected(),
                finding.found(),
                finding.remediation(),
                finding.standards(),
                WaiverJson.of(finding.waiver()),
                finding.citations().stream().map(SourceJson::of).toList());
    }
}
