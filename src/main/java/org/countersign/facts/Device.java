package org.countersign.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A computer on which the work is done.
 *
 * @param ownership {@code client}, {@code vendor} or {@code personal}
 * @param edr it carries endpoint detection and response
 * @param holdsData source code or data of the client is on it
 * @param wipeProof a certificate or log shows that it was wiped
 */
public record Device(
        List<Source> sources,
        @Nullable String person,
        @Nullable String name,
        @Nullable String id,
        @Nullable String ownership,
        @Nullable Boolean managed,
        @Nullable Boolean encrypted,
        @Nullable Boolean edr,
        @Nullable Boolean holdsData,
        @Nullable LocalDate returnedOn,
        @Nullable LocalDate wipedOn,
        @Nullable Boolean wipeProof)
        implements PersonRecord {

    /** Still in somebody's hands: neither returned nor wiped. */
    @Reads({"returnedOn", "wipedOn"})
    public boolean isInUse() {
        return returnedOn == null && wipedOn == null;
    }

    /** In somebody's hands on the day: neither returned nor wiped up to then. */
    @Reads({"returnedOn", "wipedOn"})
    public boolean heldOn(LocalDate day) {
        return (returnedOn == null || returnedOn.isAfter(day)) && (wipedOn == null || wipedOn.isAfter(day));
    }

    /** Given back on or before the day. */
    @Reads("returnedOn")
    public boolean returnedBy(LocalDate day) {
        return returnedOn != null && !returnedOn.isAfter(day);
    }

    /** Wiped on or before the day. */
    @Reads("wipedOn")
    public boolean wipedBy(LocalDate day) {
        return wipedOn != null && !wipedOn.isAfter(day);
    }

    @Override
    public Subject subject() {
        String device = id == null ? "Device of " + whose() : "Device " + id;
        return new Subject("device", id == null ? whoseId() : id, device);
    }
}
