package org.xinimap.render.label;

import java.util.List;

/**
 * What a label is set in.
 *
 * @param families as the style lists them, the one to try first in front
 * @param size of the em, in device pixels
 */
record FontSpec(List<String> families, boolean bold, boolean italic, float size) {}
