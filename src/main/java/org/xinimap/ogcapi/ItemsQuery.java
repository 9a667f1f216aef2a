package org.xinimap.ogcapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.http.QueryParameters;
import org.xinimap.layer.FeatureSource;
import org.xinimap.layer.Layer;
import org.xinimap.layer.Query;
import org.xinimap.layer.filter.FilterLanguage;
import org.xinimap.layer.filter.FilterParser;

/**
 * A request for items, understood.
 *
 * @param query what is asked of the layer
 * @param crs the CRS of the geometries given, with the axis order they are written in
 */
record ItemsQuery(Query query, Crs crs) {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    static ItemsQuery of(Layer layer, FeatureSource source, QueryParameters parameters) {
        List<String> offered = CollectionCrs.offered(source.extent());
        Crs crs = parameters
                .get(ItemsParameters.CRS)
                .map(value -> CollectionCrs.parse("crs", value, offered))
                .orElse(Crs.CRS84);
        SimpleFeatureType schema = source.schema();
        Query query = Query.ALL
                .withBbox(bbox(parameters, offered))
                .withFilter(filter(layer, schema, parameters, offered))
                .withSort(parameters
                        .get(ItemsParameters.SORTBY)
                        .map(text -> sort(schema, text))
                        .orElse(List.of()))
                .withPage(
                        parameters.get(ItemsParameters.OFFSET).orElse(0),
                        parameters.get(ItemsParameters.LIMIT).orElse(ItemsParameters.DEFAULT_LIMIT));
        if (parameters.get(ItemsParameters.PROPERTIES).isPresent()) {
            query = query.withProperties(names(
                    schema,
                    "properties",
                    parameters.get(ItemsParameters.PROPERTIES).get()));
        }
        if (parameters.get(ItemsParameters.SKIP_GEOMETRY).map("true"::equals).orElse(false)) {
            query = query.withoutGeometry();
        }
        return new ItemsQuery(crs.sameAs(Crs.CRS84) ? query : query.withOutputCrs(crs.xy()), crs);
    }

    private static List<ReferencedEnvelope> bbox(QueryParameters parameters, List<String> offered) {
        Crs crs = parameters
                .get(ItemsParameters.BBOX_CRS)
                .map(value -> CollectionCrs.parse("bbox-crs", value, offered))
                .orElse(Crs.CRS84);
        return parameters
                .get(ItemsParameters.BBOX)
                .map(corners -> BboxParameter.boxes(corners, crs))
                .orElse(List.of());
    }

    private static Filter filter(
            Layer layer, SimpleFeatureType schema, QueryParameters parameters, List<String> offered) {
        List<Filter> all = new ArrayList<>();
        parameters
                .get(ItemsParameters.DATETIME)
                .ifPresent(time ->
                        layer.definition().temporal().ifPresent(temporal -> all.add(time.filter(schema, temporal))));
        Crs filterCrs = parameters
                .get(ItemsParameters.FILTER_CRS)
                .map(value -> CollectionCrs.parse("filter-crs", value, offered))
                .orElse(Crs.CRS84);
        FilterLanguage language = parameters.get(ItemsParameters.FILTER_LANG).orElse(FilterLanguage.CQL2_TEXT);
        parameters
                .get(ItemsParameters.FILTER)
                .ifPresent(text -> all.add(FilterParser.parse(text, language, schema, filterCrs)));
        for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
            if (parameters.raw().containsKey(attribute.getLocalName())
                    && !Geometry.class.isAssignableFrom(attribute.getType().getBinding())) {
                Object value = parameters.require(Queryable.parameter(layer, attribute));
                all.add(FILTERS.equal(FILTERS.property(attribute.getLocalName()), FILTERS.literal(value), true));
            }
        }
        return all.isEmpty() ? Filter.INCLUDE : all.size() == 1 ? all.get(0) : FILTERS.and(all);
    }

    private static List<SortBy> sort(SimpleFeatureType schema, String text) {
        List<SortBy> keys = new ArrayList<>();
        for (String key : text.split(",", -1)) {
            String part = key.strip();
            boolean descending = part.startsWith("-");
            String name = part.replaceFirst("^[+-]", "").strip();
            names(schema, "sortby", name);
            keys.add(FILTERS.sort(name, descending ? SortOrder.DESCENDING : SortOrder.ASCENDING));
        }
        return keys;
    }

    private static List<String> names(SimpleFeatureType schema, String parameter, String text) {
        List<String> known = schema.getAttributeDescriptors().stream()
                .filter(attribute ->
                        !Geometry.class.isAssignableFrom(attribute.getType().getBinding()))
                .map(AttributeDescriptor::getLocalName)
                .toList();
        List<String> names =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new InvalidParameter(parameter, text, "names of properties: " + String.join(", ", known));
            }
        }
        return names;
    }
}
