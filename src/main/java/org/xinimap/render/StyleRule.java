package org.xinimap.render;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.style.TextSymbolizer;
import org.xinimap.render.symbol.Painter;

/**
 * A rule ready to draw. Of one map.
 *
 * @param otherwise whether it is for features that no other rule is for; its filter is then left aside
 */
record StyleRule(Filter filter, boolean otherwise, List<Painter> painters, List<TextSymbolizer> texts) {}
