/** Where the policy is changed in the web application: proposals are tried out apart, and published versions take force. */
@NullMarked
package org.countersign.drafting;

import org.jspecify.annotations.NullMarked;
