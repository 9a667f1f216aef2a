/** Readers for planning documents and the extraction of key projects from them. */
@NullMarked
package org.xinimap.document;

import org.jspecify.annotations.NullMarked;
