package org.countersign.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The company on the other side.
 *
 * @param entity the legal entity that signs the contract
 * @param parent the head of its group
 * @param country where the entity that signs has its seat, as two letters
 * @param sanctionsResult of the screening of the vendor, its owners and people: {@code clear}, {@code possible} or
 *     {@code hit}
 * @param listedOwnership percent that listed parties own, alone or together
 */
public record Vendor(
        List<Source> sources,
        @Nullable String name,
        @Nullable String entity,
        @Nullable String parent,
        List<String> subcontractors,
        @Nullable String country,
        @Nullable String sanctionsResult,
        @Nullable LocalDate sanctionsScreenedOn,
        @Nullable BigDecimal listedOwnership)
        implements Fact {

    public Vendor {
        subcontractors = List.copyOf(subcontractors);
    }

    /** Whether the name is that of the entity that signs. */
    @Reads("entity")
    public boolean isEntity(@Nullable String written) {
        return Names.same(entity, written);
    }

    /** Whether the name is the one by which the vendor is usually called. */
    @Reads({"name", "vendor"})
    public boolean isCalled(@Nullable String written) {
        return Names.same(name, written);
    }

    /** Whether the name is that of the head of the group. */
    @Reads("parent")
    public boolean isParent(@Nullable String written) {
        return Names.same(parent, written);
    }

    /** Whether the name is like that of the entity that signs or of the vendor, and that of no other company it names. */
    @Reads({"entity", "name", "vendor", "parent"})
    public boolean isVariant(@Nullable String written) {
        return !isEntity(written) && !isParent(written) && (Names.alike(entity, written) || Names.alike(name, written));
    }

    /** The contract names at least one subcontractor. */
    @Reads("subcontractors")
    public boolean isNamingSubcontractors() {
        return !subcontractors.isEmpty();
    }

    /** Whether the name is that of a subcontractor the contract names. */
    @Reads("subcontractors")
    public boolean namesSubcontractor(@Nullable String written) {
        return subcontractors.stream().anyMatch(named -> Names.same(named, written));
    }

    /** Months since the screening against sanctions lists, started ones counted; absent when no date is given. */
    @Reads("sanctionsScreenedOn")
    public @Nullable Integer monthsSinceScreening(LocalDate day) {
        return Months.started(sanctionsScreenedOn, day);
    }

    @Override
    public Subject subject() {
        return new Subject("vendor", "vendor", name == null ? "The vendor" : name);
    }
}
