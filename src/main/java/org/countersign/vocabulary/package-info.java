/** The registers, questions and contract points that evidence is read by, as the policy folder lists them. */
@NullMarked
package org.countersign.vocabulary;

import org.jspecify.annotations.NullMarked;
