package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.xinimap.InvalidParameter;
import org.xinimap.ows.wfs.WfsRequest.Presentation;

/**
 * The part of an answer that one response gives. Start index and count apply to the features of all queries in their order
 * (WFS 2.0.2, clause 7.6.3.5).
 *
 * @param queries each with the part of it that is on the page
 * @param matched of all queries together, whatever the page; absent where nobody has counted yet: of one query, its result
 *     tells
 * @param start features passed over
 * @param count the most features on a page
 */
record FeaturePage(List<LayerQuery> queries, OptionalLong matched, long start, long count) {
    FeaturePage {
        queries = List.copyOf(queries);
    }

    /** @param queries whole, without pages */
    static FeaturePage of(List<LayerQuery> queries, Presentation presentation, WfsVersion version) {
        long start = presentation.startIndex();
        long count = Math.min(presentation.count().orElse(version.defaultCount()), Capabilities.MOST_FEATURES);
        if (start > Integer.MAX_VALUE) {
            throw new InvalidParameter("startIndex", Long.toString(start), "a number up to " + Integer.MAX_VALUE);
        }
        if (queries.size() == 1 && !presentation.hits()) {
            return new FeaturePage(List.of(queries.get(0).withPage(start, count)), OptionalLong.empty(), start, count);
        }
        List<LayerQuery> parts = new ArrayList<>();
        long passed = 0;
        for (LayerQuery query : queries) {
            long matched = query.count();
            long offset = Math.max(0, start - passed);
            long before = Math.max(0, passed - start);
            parts.add(query.withPage(Math.min(offset, matched), Math.max(0, count - before)));
            passed += matched;
        }
        return new FeaturePage(parts, OptionalLong.of(passed), start, count);
    }

    /** How many features are on the page when so many match. */
    long returned(long allMatched) {
        return Math.max(0, Math.min(count, allMatched - start));
    }
}
