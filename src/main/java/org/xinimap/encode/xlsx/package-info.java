/** Spreadsheets in Office Open XML (ISO/IEC 29500), spooled by POI. */
@NullMarked
package org.xinimap.encode.xlsx;

import org.jspecify.annotations.NullMarked;
