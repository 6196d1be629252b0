package org.countersign.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two audits in version 1 of the format; {@code docs/schema/countersign-comparison-1.schema.json}
 * describes it.
 *
 * @param changes what came of each finding of the first audit; absent where the two are of different vendors
 * @param documents that came, went or were replaced; absent as the changes
 */
public record ComparisonJson(
        String format,
        int version,
        List<SideJson> sides,
        List<RowJson> checks,
        List<FigureJson> figures,
        @Nullable List<ChangeJson> changes,
        @Nullable List<DocumentJson> documents) {

    /** One of the two audits. */
    public record SideJson(
            String name, @Nullable String vendor, String asOf, String policy, String policySha256, String decision) {

        static SideJson of(Judged judged) {
            return new SideJson(
                    judged.name(),
                    judged.audit().engagement().vendor(),
                    judged.audit().asOf(),
                    judged.policy(),
                    judged.audit().policy().sha256(),
                    judged.decision().name());
        }
    }

    /** A check on both sides. */
    public record RowJson(String id, String area, String title, boolean differs, List<RatingJson> sides) {

        static RowJson of(SideBySide.Row row) {
            List<RatingJson> ratings = row.ratings().stream()
                    .map(rating -> new RatingJson(rating.state(), rating.red(), rating.amber()))
                    .toList();
            return new RowJson(row.check(), row.area(), row.title(), row.differs(), ratings);
        }
    }

    /** How a check came out. */
    public record RatingJson(String state, int red, int amber) {}

    /** A figure on both sides; empty where it is not known. */
    public record FigureJson(String name, List<String> sides) {}

    /** What came of a finding. */
    public record ChangeJson(
            String turn,
            String key,
            String check,
            String area,
            String subject,
            @Nullable String before,
            @Nullable String after,
            String message) {

        static ChangeJson of(Since.Change change) {
            Judged.Found now = change.now();
            return new ChangeJson(
                    change.turn().name(),
                    now.key(),
                    now.check(),
                    now.area(),
                    now.label(),
                    change.before(),
                    change.after(),
                    now.message());
        }
    }

    /** A document that was {@code added}, {@code removed} or {@code replaced}. */
    public record DocumentJson(String file, String change) {}

    public static ComparisonJson of(Judged first, Judged second) {
        SideBySide both = SideBySide.of(List.of(first, second));
        Since since = Since.ofOneVendor(first, second).orElse(null);
        return new ComparisonJson(
                "countersign-comparison",
                1,
                both.sides().stream().map(SideJson::of).toList(),
                both.rows().stream().map(RowJson::of).toList(),
                both.figures().stream()
                        .map(figure -> new FigureJson(figure.name(), figure.worth()))
                        .toList(),
                since == null
                        ? null
                        : since.findings().stream().map(ChangeJson::of).toList(),
                since == null
                        ? null
                        : since.documents().stream()
                                .map(each -> new DocumentJson(each.file(), each.change()))
                                .toList());
    }
}
