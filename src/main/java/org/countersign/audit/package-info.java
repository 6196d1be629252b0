/** Runs a policy over a dossier and decides colours and verdict. */
@NullMarked
package org.countersign.audit;

import org.jspecify.annotations.NullMarked;
