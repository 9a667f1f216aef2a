package org.xinimap.ows.wfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import org.xinimap.InvalidParameter;
import org.xinimap.encode.gml.GmlDocument;
import org.xinimap.encode.gml.GmlVersion;
import org.xinimap.layer.FeatureResult;
import org.xinimap.layer.Query;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.WfsRequest.GetFeature;
import org.xinimap.ows.wfs.WfsRequest.GetPropertyValue;
import org.xinimap.ows.wfs.WfsRequest.Presentation;

/** Answers with features or values in GML. */
@Component
final class GmlAnswers {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final QueryResolver resolver;

    GmlAnswers(QueryResolver resolver) {
        this.resolver = resolver;
    }

    void features(GetFeature request, OutputFormat.Gml format, PageLinks.Address address, Exchange exchange)
            throws IOException {
        List<LayerQuery> queries = resolver.resolve(request.queries(), request.version());
        if (resolver.givesBareFeature(request.queries()) && format.version() == GmlVersion.V3_2) {
            bareFeature(queries, format, exchange);
            return;
        }
        FeaturePage page = FeaturePage.of(queries, request.presentation(), request.version());
        if (page.queries().size() == 1 && !request.presentation().hits()) {
            oneQuery(page, format, address, exchange);
        } else {
            severalQueries(page, request.presentation().hits(), format, address, exchange);
        }
    }

    private void oneQuery(FeaturePage page, OutputFormat.Gml format, PageLinks.Address address, Exchange exchange)
            throws IOException {
        LayerQuery query = page.queries().get(0);
        try (FeatureResult features = query.source().query(query.query())) {
            // Version 3 states the number of features before the first of them.
            OptionalLong matched = features.numberMatched().isPresent() || format.version() == GmlVersion.V2
                    ? features.numberMatched()
                    : OptionalLong.of(query.count());
            GmlDocument document = document(page.queries(), format, exchange);
            document.open(counts(page, matched, false, address));
            document.features(query.layer().name(), features, query.crs());
            document.close();
        }
    }

    private void severalQueries(
            FeaturePage page, boolean hits, OutputFormat.Gml format, PageLinks.Address address, Exchange exchange)
            throws IOException {
        GmlDocument document = document(page.queries(), format, exchange);
        GmlDocument.Counts counts = counts(page, page.matched(), hits, address);
        // WFS 1.1.0, clause 9.3: of hits, numberOfFeatures is how many there are.
        document.open(hits && format.version() != GmlVersion.V3_2 ? counts.allReturned() : counts);
        if (!hits) {
            for (LayerQuery query : page.queries()) {
                long matched = query.count();
                long returned = Math.max(
                        0,
                        Math.min(query.query().limit(), matched - query.query().offset()));
                document.openPart(counts(matched, returned));
                try (FeatureResult features = query.source().query(query.query())) {
                    document.features(query.layer().name(), features, query.crs());
                }
                document.closePart();
            }
        }
        document.close();
    }

    /**
     * Features that have just been locked, in GML 3.2, with the lock's id.
     *
     * @param queries for the features locked, one after another in one page
     * @param matched how many the request matches, locked or not
     */
    void locked(List<LayerQuery> queries, long matched, String lockId, Exchange exchange) throws IOException {
        List<Long> sizes = queries.stream().map(LayerQuery::count).toList();
        GmlDocument document = document(
                queries, new OutputFormat.Gml(GmlVersion.V3_2, OutputFormat.mediaType(GmlVersion.V3_2)), exchange);
        document.openLocked(
                counts(matched, sizes.stream().mapToLong(Long::longValue).sum()), lockId);
        for (int i = 0; i < queries.size(); i++) {
            LayerQuery query = queries.get(i);
            if (queries.size() > 1) {
                document.openPart(counts(sizes.get(i), sizes.get(i)));
            }
            try (FeatureResult features = query.source().query(query.query())) {
                document.features(query.layer().name(), features, query.crs());
            }
            if (queries.size() > 1) {
                document.closePart();
            }
        }
        document.close();
    }

    private static GmlDocument.Counts counts(long matched, long returned) {
        return new GmlDocument.Counts(OptionalLong.of(matched), returned, now(), Optional.empty(), Optional.empty());
    }

    private static void bareFeature(List<LayerQuery> queries, OutputFormat.Gml format, Exchange exchange)
            throws IOException {
        for (LayerQuery query : queries) {
            try (FeatureResult features = query.source().query(query.query())) {
                if (features.hasNext()) {
                    document(queries, format, exchange).feature(query.layer().name(), features.next(), query.crs());
                    return;
                }
            }
        }
        throw new OwsException(OwsCode.NOT_FOUND, "id", "No feature has this id");
    }

    void values(GetPropertyValue request, PageLinks.Address address, Exchange exchange) throws IOException {
        OutputFormat format =
                OutputFormat.parse(request.version(), request.presentation().outputFormat());
        if (!(format instanceof OutputFormat.Gml gml) || gml.version() != GmlVersion.V3_2) {
            throw new InvalidParameter(
                    "outputFormat",
                    request.presentation().outputFormat().orElse(""),
                    OutputFormat.mediaType(GmlVersion.V3_2));
        }
        List<LayerQuery> queries = new ArrayList<>();
        Optional<String> attribute = Optional.empty();
        for (LayerQuery query : resolver.resolve(List.of(request.query()), request.version())) {
            FeatureNames names = new FeatureNames(query.layer(), query.source().schema());
            PropertyPath path = names.path("valueReference", request.valueReference());
            attribute = path instanceof PropertyPath.Attribute found ? Optional.of(found.name()) : Optional.empty();
            queries.add(withValue(query, path, names));
        }
        FeaturePage page = FeaturePage.of(
                queries,
                new Presentation(
                        request.presentation().count(), request.presentation().startIndex(), true, Optional.empty()),
                request.version());
        boolean hits = request.presentation().hits();
        GmlDocument document = document(queries, gml, exchange);
        document.openValues(counts(page, page.matched(), hits, address));
        for (LayerQuery query : hits ? List.<LayerQuery>of() : page.queries()) {
            try (FeatureResult features = query.source().query(query.query())) {
                document.values(query.layer().name(), features, query.crs(), attribute);
            }
        }
        document.closeValues();
    }

    /** Features that have a value there, and of them only the value. */
    private static LayerQuery withValue(LayerQuery query, PropertyPath path, FeatureNames names) {
        Query asked = query.query();
        Query only = asked.withProperties(List.of()).withoutGeometry();
        Filter filter = asked.filter();
        if (path instanceof PropertyPath.Standard) {
            filter = Filter.EXCLUDE;
        } else if (path instanceof PropertyPath.Attribute attribute) {
            Filter present = FILTERS.not(FILTERS.isNull(FILTERS.property(attribute.name())));
            filter = filter == Filter.INCLUDE ? present : FILTERS.and(filter, present);
            only = names.isGeometry(attribute.name())
                    ? asked.withProperties(List.of())
                    : asked.withProperties(List.of(attribute.name())).withoutGeometry();
        }
        return new LayerQuery(query.layer(), query.source(), only.withFilter(filter), query.crs());
    }

    private static GmlDocument.Counts counts(
            FeaturePage page, OptionalLong matched, boolean hits, PageLinks.Address address) {
        PageLinks links = PageLinks.around(page, hits, matched.orElse(Long.MAX_VALUE), address);
        long returned = hits ? 0 : page.returned(matched.orElse(0));
        return new GmlDocument.Counts(matched, returned, now(), links.next(), links.previous());
    }

    private static GmlDocument document(List<LayerQuery> queries, OutputFormat.Gml format, Exchange exchange)
            throws IOException {
        WfsVersion version = switch (format.version()) {
            case V2 -> WfsVersion.V1_0;
            case V3_1 -> WfsVersion.V1_1;
            case V3_2 -> WfsVersion.V2_0;
        };
        String names = queries.stream()
                .map(query -> FeatureTypes.qualified(query.layer()))
                .distinct()
                .map(name -> UriUtils.encode(name, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        String schema = "%s?service=WFS&version=%s&request=DescribeFeatureType&%s=%s"
                .formatted(
                        exchange.address(),
                        version.text(),
                        version == WfsVersion.V2_0 ? "typeNames" : "typeName",
                        names);
        return new GmlDocument(exchange.stream(format.mediaType()), format.version(), FeatureTypes.NAMESPACE, schema);
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
