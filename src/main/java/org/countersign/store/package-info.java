/** Keeps reviews with their documents, audits and trail in SQLite or PostgreSQL; what was added stays. */
@NullMarked
package org.countersign.store;

import org.jspecify.annotations.NullMarked;
