/** The promises of the design, each tried over random changes of the sample dossiers. */
@NullMarked
package org.countersign.promises;

import org.jspecify.annotations.NullMarked;
