package org.xinimap.ows.wfs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.identity.FeatureId;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.springframework.stereotype.Component;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Query;
import org.xinimap.layer.filter.FesFilter;
import org.xinimap.layer.filter.FesReader;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.PropertyPath.Attribute;

/** Makes questions to layers of the questions in a request. */
@Component
final class QueryResolver {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private final FeatureTypes types;
    private final StoredQueries stored;

    QueryResolver(FeatureTypes types, StoredQueries stored) {
        this.types = types;
        this.stored = stored;
    }

    /** The questions of a request in order, without pages; one that names ids alone becomes one for each layer. */
    List<LayerQuery> resolve(List<QueryExpression> expressions, WfsVersion version) {
        List<LayerQuery> queries = new ArrayList<>();
        for (QueryExpression expression : expressions) {
            for (QueryExpression.AdHoc question : expand(expression)) {
                queries.addAll(resolve(question, version));
            }
        }
        return queries;
    }

    /** The features of a layer that an action of a transaction is on. */
    LayerQuery matching(Layer layer, FilterText filter, WfsVersion version) {
        FeatureSource source = layer.current();
        FeatureNames names = new FeatureNames(layer, source.schema());
        return new LayerQuery(
                layer, source, Query.ALL.withFilter(filter(filter, names, version)), version.defaultCrs());
    }

    /** Whether the request is for the one feature itself. */
    boolean givesBareFeature(List<QueryExpression> expressions) {
        return expressions.size() == 1
                && expressions.get(0) instanceof QueryExpression.Stored call
                && stored.find("storedQuery_Id", call.id()).givesBareFeature();
    }

    private List<QueryExpression.AdHoc> expand(QueryExpression expression) {
        if (expression instanceof QueryExpression.AdHoc question) {
            return List.of(question);
        }
        QueryExpression.Stored call = (QueryExpression.Stored) expression;
        return stored.find("storedQuery_Id", call.id()).queries(call.arguments());
    }

    private List<LayerQuery> resolve(QueryExpression.AdHoc question, WfsVersion version) {
        if (question.types().size() > 1) {
            throw new OwsException(
                    OwsCode.OPTION_NOT_SUPPORTED,
                    "typeNames",
                    "Joins are not offered; accepted: one feature type in each query");
        }
        if (question.types().isEmpty()) {
            return byIds(question, version);
        }
        Layer layer = types.find(question.types().get(0));
        return List.of(resolve(question, layer, question.resourceIds(), version));
    }

    private List<LayerQuery> byIds(QueryExpression.AdHoc question, WfsVersion version) {
        Map<Layer, List<String>> ids = new LinkedHashMap<>();
        for (String id : question.resourceIds().orElse(List.of())) {
            types.ofId(id)
                    .ifPresent(layer ->
                            ids.computeIfAbsent(layer, key -> new ArrayList<>()).add(id));
        }
        List<LayerQuery> queries = new ArrayList<>();
        ids.forEach((layer, own) -> queries.add(resolve(question, layer, Optional.of(own), version)));
        return queries;
    }

    private LayerQuery resolve(
            QueryExpression.AdHoc question, Layer layer, Optional<List<String>> ids, WfsVersion version) {
        FeatureSource source = layer.current();
        SimpleFeatureType schema = source.schema();
        FeatureNames names = new FeatureNames(layer, schema);
        Crs crs = question.srsName().map(name -> Crs.parse("srsName", name)).orElse(version.defaultCrs());
        List<Filter> conditions = new ArrayList<>();
        question.filter().ifPresent(text -> conditions.add(filter(text, names, version)));
        ids.ifPresent(given -> conditions.add(ids(given, names)));
        Query query = Query.ALL
                .withFilter(all(conditions))
                .withSort(sort(question.sort(), names))
                .withBbox(question.bbox()
                        .map(box -> box.envelopes(version.defaultCrs()))
                        .orElse(List.of()));
        if (question.bbox().isPresent() && schema.getGeometryDescriptor() == null) {
            throw new InvalidParameter("BBOX", layer.name(), "a feature type that has a geometry");
        }
        query = properties(query, question.properties(), names);
        return new LayerQuery(layer, source, crs.sameAs(Crs.CRS84) ? query : query.withOutputCrs(crs.xy()), crs);
    }

    private Filter filter(FilterText text, FeatureNames names, WfsVersion version) {
        if (text instanceof FilterText.Fes fes) {
            FesFilter read = FesReader.read(fes.parameter(), fes.element(), names.filterSchema(version.defaultCrs()));
            checkTypes(read.resourceIds(), names);
            return read.filter();
        }
        if (text instanceof FilterText.Ecql ecql) {
            return FilterParser.parse(ecql.parameter(), ecql.text(), FilterLanguage.ECQL, names.schema(), Crs.CRS84);
        }
        return ((FilterText.Made) text).filter();
    }

    private static Filter all(List<Filter> conditions) {
        return conditions.isEmpty()
                ? Filter.INCLUDE
                : conditions.size() == 1 ? conditions.get(0) : FILTERS.and(conditions);
    }

    private Filter ids(List<String> given, FeatureNames names) {
        checkTypes(given, names);
        Set<FeatureId> ids = given.stream()
                .flatMap(text -> names.featureId(text).stream())
                .map(FILTERS::featureId)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Filter.EXCLUDE : FILTERS.id(ids);
    }

    /** An id that nobody bears selects nothing; one that only features of another type can bear is a mistake. */
    private void checkTypes(List<String> ids, FeatureNames names) {
        for (String id : ids) {
            types.ofId(id).filter(layer -> names.featureId(id).isEmpty()).ifPresent(layer -> {
                throw new InvalidParameter("RESOURCEID", id, "ids of features of the type " + names.typeName());
            });
        }
    }

    private static List<SortBy> sort(List<SortKey> keys, FeatureNames names) {
        List<SortBy> sort = new ArrayList<>();
        for (SortKey key : keys) {
            SortOrder order = key.descending() ? SortOrder.DESCENDING : SortOrder.ASCENDING;
            PropertyPath path = names.path("sortBy", key.property());
            if (path instanceof Attribute attribute) {
                if (names.isGeometry(attribute.name())) {
                    throw new InvalidParameter("sortBy", key.property(), "a property that is no geometry");
                }
                sort.add(FILTERS.sort(attribute.name(), order));
            } else if (path instanceof PropertyPath.Id) {
                sort.add(key.descending() ? SortBy.REVERSE_ORDER : SortBy.NATURAL_ORDER);
            }
            // Properties that no feature has put none before another.
        }
        return sort;
    }

    private static Query properties(Query query, Optional<List<String>> wanted, FeatureNames names) {
        if (wanted.isEmpty()) {
            return query;
        }
        List<String> attributes = new ArrayList<>();
        boolean geometry = false;
        for (String text : wanted.get()) {
            if (names.path("propertyName", text) instanceof Attribute attribute) {
                if (names.isGeometry(attribute.name())) {
                    geometry = true;
                } else {
                    attributes.add(attribute.name());
                }
            }
        }
        // An empty list would mean all.
        Query chosen = query.withProperties(attributes);
        return geometry ? chosen : chosen.withoutGeometry();
    }
}
