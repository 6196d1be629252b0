package org.countersign.audit;

import java.time.LocalDate;

/** Which policy gave the colours. */
public record PolicyVersion(String name, String version, LocalDate effective, String sha256) {}
