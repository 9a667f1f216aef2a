/** OGC API - Features: landing page, collections, items, OpenAPI and the HTML pages. */
@NullMarked
package org.xinimap.ogcapi;

import org.jspecify.annotations.NullMarked;
