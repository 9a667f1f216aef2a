/** Place names of the area: places, aliases, pinyin and the index that finds them. */
@NullMarked
package org.xinimap.gazetteer;

import org.jspecify.annotations.NullMarked;
