package org.xinimap.layer.filter;

import java.util.List;
import java.util.stream.Stream;

/**
 * The conformance classes of CQL2 (OGC 21-065r2, clause 2) that {@link FilterParser} meets. Array functions are not among
 * them: no layer has arrays.
 */
public final class FilterConformance {
    public static final List<String> CLASSES = Stream.of(
                    "cql2-text",
                    "cql2-json",
                    "basic-cql2",
                    "advanced-comparison-operators",
                    "case-insensitive-comparison",
                    "accent-insensitive-comparison",
                    "basic-spatial-functions",
                    "basic-spatial-functions-plus",
                    "spatial-functions",
                    "temporal-functions",
                    "property-property",
                    "functions",
                    "arithmetic")
            .map(name -> "http://www.opengis.net/spec/cql2/1.0/conf/" + name)
            .toList();

    private FilterConformance() {}
}
