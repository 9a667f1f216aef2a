package org.xinimap.ows.wfs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.xinimap.xml.XmlElement;

/** A request, understood; whether it came as pairs or as XML no longer matters. */
sealed interface WfsRequest {
    /** The version to answer in. */
    WfsVersion version();

    /**
     * @param sections empty: all
     * @param language a language tag; absent: by Accept-Language
     */
    record GetCapabilities(WfsVersion version, List<String> sections, Optional<String> language)
            implements WfsRequest {}

    /** @param types empty: all */
    record DescribeFeatureType(WfsVersion version, List<TypeName> types, Optional<String> outputFormat)
            implements WfsRequest {}

    /**
     * Which part of the answer is wanted.
     *
     * @param count the most features of a query; absent: the default
     * @param startIndex how many matching features to pass over
     * @param hits whether only their number is wanted
     */
    record Presentation(OptionalLong count, long startIndex, boolean hits, Optional<String> outputFormat) {
        /** The same for a page of the features themselves. */
        Presentation page(long start, long most) {
            return new Presentation(OptionalLong.of(most), start, false, outputFormat);
        }
    }

    /** A request whose answer comes in pages. */
    sealed interface Paged extends WfsRequest {
        Presentation presentation();

        Paged with(Presentation other);
    }

    record GetFeature(WfsVersion version, List<QueryExpression> queries, Presentation presentation) implements Paged {
        @Override
        public GetFeature with(Presentation other) {
            return new GetFeature(version, queries, other);
        }

        public GetFeature {
            queries = List.copyOf(queries);
        }
    }

    /** @param valueReference path of the property whose values are wanted */
    record GetPropertyValue(WfsVersion version, QueryExpression query, String valueReference, Presentation presentation)
            implements Paged {
        @Override
        public GetPropertyValue with(Presentation other) {
            return new GetPropertyValue(version, query, valueReference, other);
        }
    }

    /**
     * Locks features, or keeps a lock for longer.
     *
     * @param lockId of the lock to keep; the queries say nothing then
     */
    record LockFeature(WfsVersion version, Optional<String> lockId, List<QueryExpression> queries, LockTerms terms)
            implements WfsRequest {
        public LockFeature {
            queries = List.copyOf(queries);
        }
    }

    /** Locks the features that it gives. */
    record GetFeatureWithLock(GetFeature features, LockTerms terms) implements WfsRequest {
        @Override
        public WfsVersion version() {
            return features.version();
        }
    }

    /** A further page of a request that was posted; {@code resultId} is of a link that an earlier page gave. */
    record GetPage(WfsVersion version, String resultId, Presentation presentation) implements WfsRequest {}

    record ListStoredQueries(WfsVersion version) implements WfsRequest {}

    /** @param ids empty: all */
    record DescribeStoredQueries(WfsVersion version, List<String> ids) implements WfsRequest {}

    /** @param definitions the {@code StoredQueryDefinition} elements */
    record CreateStoredQuery(WfsVersion version, List<XmlElement> definitions) implements WfsRequest {}

    record DropStoredQuery(WfsVersion version, String id) implements WfsRequest {}

    /** @param root the {@code Transaction} element, or what pairs say in its stead */
    record Transaction(WfsVersion version, XmlElement root) implements WfsRequest {}
}
