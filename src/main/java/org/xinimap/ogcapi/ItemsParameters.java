package org.xinimap.ogcapi;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.InvalidParameter;
import org.xinimap.http.QueryParameter;
import org.xinimap.layer.Layer;
import org.xinimap.layer.filter.FilterLanguage;

/** The query parameters of a collection's items; the API description and the validation are both made from these. */
final class ItemsParameters {
    static final int DEFAULT_LIMIT = 10;
    static final int LARGEST_LIMIT = 10_000;

    static final QueryParameter<double[]> BBOX = new QueryParameter<>(
            "bbox",
            "Only features whose geometry meets this box: lower corner, upper corner, in the axis order of bbox-crs",
            Map.of("type", "array", "minItems", 4, "maxItems", 6, "items", Map.of("type", "number")),
            BboxParameter::numbers);

    static final QueryParameter<String> BBOX_CRS =
            uri("bbox-crs", "CRS of bbox; longitude, latitude on WGS 84 when absent");
    static final QueryParameter<String> CRS = uri("crs", "CRS of the geometries given; CRS84 when absent");

    static final QueryParameter<DatetimeParameter> DATETIME = new QueryParameter<>(
            "datetime",
            "Only features whose time meets this instant or interval (RFC 3339; start/end, either end open as ..;"
                    + " start/duration)",
            Map.of("type", "string"),
            DatetimeParameter::parse);

    /** More than the largest is not an error: the standard has the server answer with its largest (requirement 21). */
    static final QueryParameter<Integer> LIMIT = new QueryParameter<>(
            "limit",
            "The most features in one answer",
            Map.of("type", "integer", "minimum", 1, "maximum", LARGEST_LIMIT, "default", DEFAULT_LIMIT),
            ItemsParameters::limit);

    static final QueryParameter<Integer> OFFSET =
            QueryParameter.integer("offset", "Features to pass over, for paging", 0, Integer.MAX_VALUE);

    static final QueryParameter<String> FILTER = QueryParameter.text("filter", "Filter expression in filter-lang");
    static final QueryParameter<FilterLanguage> FILTER_LANG = new QueryParameter<>(
            "filter-lang",
            "Language of filter",
            Map.of("type", "string", "enum", List.of("cql2-text", "cql2-json", "ecql"), "default", "cql2-text"),
            FilterLanguage::parse);
    static final QueryParameter<String> FILTER_CRS =
            uri("filter-crs", "CRS of the geometries in filter; CRS84 when absent");
    static final QueryParameter<String> PROPERTIES =
            QueryParameter.text("properties", "Names of the properties wanted, separated by commas");
    static final QueryParameter<String> SKIP_GEOMETRY =
            QueryParameter.choice("skipGeometry", "Leave the geometry out", List.of("true", "false"));
    static final QueryParameter<String> SORTBY =
            QueryParameter.text("sortby", "Properties to sort by, separated by commas; - before a name for descending");
    static final QueryParameter<String> LANG =
            QueryParameter.choice("lang", "Language of titles: zh or en", List.of("zh", "en"));

    private ItemsParameters() {}

    private static int limit(String value) {
        String accepted = "a whole number from 1 to " + LARGEST_LIMIT;
        try {
            BigInteger number = new BigInteger(value.strip());
            if (number.signum() > 0) {
                return number.min(BigInteger.valueOf(LARGEST_LIMIT)).intValue();
            }
        } catch (NumberFormatException e) {
            throw new InvalidParameter("limit", value, accepted, e);
        }
        throw new InvalidParameter("limit", value, accepted);
    }

    private static QueryParameter<String> uri(String name, String description) {
        return new QueryParameter<>(name, description, Map.of("type", "string", "format", "uri"), value -> value);
    }

    /** All parameters of a collection's items, its queryable properties among them. */
    static List<QueryParameter<?>> of(Layer layer) {
        List<QueryParameter<?>> parameters = new ArrayList<>(List.of(
                BBOX,
                BBOX_CRS,
                CRS,
                LIMIT,
                OFFSET,
                FILTER,
                FILTER_LANG,
                FILTER_CRS,
                PROPERTIES,
                SKIP_GEOMETRY,
                SORTBY,
                LANG,
                Format.parameterFor(Format.FEATURES)));
        // Accepted everywhere; it selects nothing out of a collection without time.
        parameters.add(DATETIME);
        List<String> taken =
                parameters.stream().<String>map(QueryParameter::name).toList();
        SimpleFeatureType schema = layer.schema();
        for (AttributeDescriptor attribute : schema.getAttributeDescriptors()) {
            boolean queryable =
                    !Geometry.class.isAssignableFrom(attribute.getType().getBinding());
            if (queryable && !taken.contains(attribute.getLocalName())) {
                parameters.add(Queryable.parameter(layer, attribute));
            }
        }
        return parameters;
    }
}
