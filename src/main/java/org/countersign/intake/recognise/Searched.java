package org.countersign.intake.recognise;

import org.countersign.facts.Source;
import org.countersign.vocabulary.RegisterKind;

/** A place where a kind of register was found and read through. */
public record Searched(RegisterKind kind, Source source, int rows) {}
