/** FlatGeobuf 3, streamed without an index. */
@NullMarked
package org.xinimap.encode.flatgeobuf;

import org.jspecify.annotations.NullMarked;
