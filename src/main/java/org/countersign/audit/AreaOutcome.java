package org.countersign.audit;

import org.countersign.facts.Colour;

/** The colour of an area: the worst of its applicable checks in the order RED, AMBER, GREY, GREEN. */
public record AreaOutcome(String id, String title, Colour colour) {}
