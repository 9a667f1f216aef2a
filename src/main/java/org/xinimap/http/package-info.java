/** What the protocol packages share over HTTP: query parameters as objects, and errors as RFC 9457 problem details. */
@NullMarked
package org.xinimap.http;

import org.jspecify.annotations.NullMarked;
