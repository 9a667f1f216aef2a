/** Safe reading of XML from clients: request bodies, filters, styles. No DTD, no entity of its own, nothing fetched. */
@NullMarked
package org.xinimap.xml;

import org.jspecify.annotations.NullMarked;
