package org.countersign.intake;

/** What came of reading a dossier: the dossier, or why there is none. */
public sealed interface Reading permits Dossier, NothingToAudit {}
