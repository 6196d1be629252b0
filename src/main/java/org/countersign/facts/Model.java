package org.countersign.facts;

/** How the vendor is engaged. */
public enum Model {
    OUTSTAFFING,
    OUTSOURCING,
    HYBRID
}
