package org.countersign.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found on one check and subject.
 *
 * @param key of check and subject, the same from audit to audit
 * @param subjectType such as {@code person}
 * @param label the subject in a reader's words
 * @param published the whole finding in the published JSON format
 * @param person the id of the person whom it is about, or whose row it is about; absent where it is about nobody
 */
public record StoredFinding(
        String key,
        String check,
        String area,
        String colour,
        String subjectType,
        String subject,
        String label,
        String message,
        String published,
        @Nullable String person) {

    /** In the order of lists: their places are their weights. */
    static final List<String> COLOURS = List.of("RED", "AMBER", "GREY", "GREEN");

    /** One that is about a person only where its subject says so. */
    public StoredFinding(
            String key,
            String check,
            String area,
            String colour,
            String subjectType,
            String subject,
            String label,
            String message,
            String published) {
        this(
                key,
                check,
                area,
                colour,
                subjectType,
                subject,
                label,
                message,
                published,
                subjectType.equals("person") ? subject : null);
    }

    /** By which lists are sorted: the worst first, and what could not be assessed before what is fine. */
    public int weight() {
        return weight(colour);
    }

    /** What a search looks through. */
    public String words() {
        return Folded.of(check + " " + label + " " + message);
    }

    static int weight(String colour) {
        int weight = COLOURS.indexOf(colour);
        return weight < 0 ? COLOURS.size() - 1 : weight;
    }
}
