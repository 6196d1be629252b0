package org.countersign.intake;

/** There is nothing to read; the words name the path, what is wrong and what to do. */
public record NothingToAudit(String why) implements Reading {}
