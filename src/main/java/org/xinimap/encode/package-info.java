/** Feature output formats, streamed. */
@NullMarked
package org.xinimap.encode;

import org.jspecify.annotations.NullMarked;
