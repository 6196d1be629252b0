/** Shows what was read of a dossier before anything is judged: what each table was taken for, the facts, the open questions. */
@NullMarked
package org.countersign.reading;

import org.jspecify.annotations.NullMarked;
