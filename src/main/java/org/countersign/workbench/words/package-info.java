/** Shows the words of which rules are made, to a person and to an editor that completes them. */
@NullMarked
package org.countersign.workbench.words;

import org.jspecify.annotations.NullMarked;
