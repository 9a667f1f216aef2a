/** The seam to the stores that hold the truth: tables, edit transactions and the change feed. */
@NullMarked
package org.xinimap.store;

import org.jspecify.annotations.NullMarked;
