package org.countersign.web.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.countersign.store.Proposal;
import org.countersign.store.Sha256;

/**
 * What a form was filled from, so that nobody wipes out what they did not see.
 *
 * @param hash of what is there now
 * @param by who changed it since the form was opened; empty where nobody did
 * @param now what is there now by the names of the fields; empty where it is what the form was filled from
 */
public record Basis(String hash, String by, Map<String, String> now) {

    public Basis {
        now = Map.copyOf(now);
    }

    static Basis of(Map<String, String> there) {
        return new Basis(hash(there), "", Map.of());
    }

    /**
     * Compares what is there with what the form was filled from.
     *
     * @param seen the hash that the form carries; blank where whoever sends it saw none
     */
    static Basis against(String seen, Map<String, String> there, Proposal draft, boolean accounts) {
        return seen.isBlank() || seen.equals(hash(there))
                ? of(there)
                : new Basis(hash(there), accounts ? draft.author() : "Somebody", there);
    }

    public boolean isAnother() {
        return !now.isEmpty();
    }

    /** What a field says now, where that is not what was typed. */
    public String now(String field, String typed) {
        String there = now.getOrDefault(field, typed);
        return there.equals(typed) ? "" : there.isEmpty() ? "(nothing)" : there;
    }

    private static String hash(Map<String, String> there) {
        StringBuilder all = new StringBuilder();
        new TreeMap<>(there)
                .forEach((field, value) ->
                        all.append(field).append('\0').append(value).append('\0'));
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
