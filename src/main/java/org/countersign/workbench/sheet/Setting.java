package org.countersign.workbench.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.countersign.facts.Model;
import org.countersign.policy.Page;
import org.jspecify.annotations.Nullable;

/** A setting of a page, as a column of the sheet. */
enum Setting {
    TITLE("title", 44, Kind.TEXT, "The check in one line"),
    MODELS("models", 24, Kind.LIST, "Where it applies; blank for everywhere"),
    MANDATORY("mandatory", 12, Kind.FLAG, "yes: not evidenced makes the verdict INCOMPLETE"),
    OPTIONAL("optional", 12, Kind.FLAG, "yes: not evidenced does not keep the verdict from SIGN"),
    WAIVABLE("waivable", 12, Kind.FLAG, "no: nobody may waive a RED of this check"),
    EVIDENCE("evidence", 26, Kind.LIST, "The registers without which it is never GREEN"),
    OWNER("owner", 14, Kind.TEXT, "Who answers for it"),
    SINCE("since", 10, Kind.TEXT, "The version of the policy that gave it its meaning"),
    FROM("from", 13, Kind.TEXT, "The first audit date for which it is in force"),
    UNTIL("until", 13, Kind.TEXT, "The last audit date for which it is in force"),
    POSITION("position", 44, Kind.TEXT, "What you want; the report shows it as expected"),
    FALLBACK("fallback", 36, Kind.TEXT, "What you can live with"),
    APPROVER("approver", 20, Kind.TEXT, "Who may allow the fallback"),
    FIX("fix", 44, Kind.TEXT, "What would mend it"),
    ASK("ask", 44, Kind.TEXT, "What to ask the vendor, as it is sent");

    /** What may stand in its cells. */
    enum Kind {
        TEXT,
        /** Words with commas between them. */
        LIST,
        /** yes or no. */
        FLAG
    }

    static final List<String> FLAGS = List.of("yes", "no");

    private final String key;
    private final int width;
    private final Kind kind;
    private final String note;

    Setting(String key, int width, Kind kind, String note) {
        this.key = key;
        this.width = width;
        this.kind = kind;
        this.note = note;
    }

    /** As the front matter writes it, which is also the heading of the column. */
    String key() {
        return key;
    }

    int width() {
        return width;
    }

    Kind kind() {
        return kind;
    }

    String note() {
        return note;
    }

    /** What stands in the cell of the page. */
    String shown(Page page) {
        Object set = value(page);
        return set instanceof Boolean flag
                ? FLAGS.get(flag ? 0 : 1)
                : Objects.toString(set, "").strip();
    }

    private @Nullable Object value(Page page) {
        return switch (this) {
            case TITLE -> page.title();
            case MODELS -> models(page.models());
            case MANDATORY -> page.mandatory();
            case OPTIONAL -> page.optional();
            case WAIVABLE -> page.waivable();
            case EVIDENCE -> joined(page.evidence());
            case OWNER -> page.owner();
            case SINCE -> page.since();
            case FROM -> page.from();
            case UNTIL -> page.until();
            case POSITION -> page.position();
            case FALLBACK -> page.fallback();
            case APPROVER -> page.approver();
            case FIX -> page.fix();
            case ASK -> page.ask();
        };
    }

    private static String models(Collection<Model> models) {
        return models.size() == Model.values().length
                ? ""
                : models.stream()
                        .map(model -> model.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
    }

    private static String joined(List<String> words) {
        return String.join(", ", words);
    }
}
