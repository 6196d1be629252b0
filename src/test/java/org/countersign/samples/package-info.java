/** Eight fictional dossiers, as companies hold them, and what an audit must say of each. */
@NullMarked
package org.countersign.samples;

import org.jspecify.annotations.NullMarked;
