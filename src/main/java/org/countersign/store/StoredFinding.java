package org.countersign.store;

/**
 * What an audit found on one check and subject.
 *
 * @param key of check and subject, the same from audit to audit
 * @param subjectType such as {@code person}
 * @param label the subject in a reader's words
 * @param published the whole finding in the published JSON format
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
        String published) {}
