/** From place text to geometry: the location-phrase grammar, candidates, ranking and evidence. */
@NullMarked
package org.xinimap.geocode;

import org.jspecify.annotations.NullMarked;
