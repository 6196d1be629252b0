/** Drafts a new check that passes the checks of the policy at once, for the officer to make her own. */
@NullMarked
package org.countersign.workbench.draft;

import org.jspecify.annotations.NullMarked;
