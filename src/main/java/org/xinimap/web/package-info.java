/** The portal and its JSON endpoints. */
@NullMarked
package org.xinimap.web;

import org.jspecify.annotations.NullMarked;
