package org.xinimap.ows.wfs;

import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.encode.gml.GmlNames;
import org.xinimap.layer.Layer;
import org.xinimap.layer.filter.FesSchema;

/** What names and ids in a request mean for one feature type. */
record FeatureNames(Layer layer, SimpleFeatureType schema) {
    String typeName() {
        return layer.name();
    }

    /** The attribute that an XML element of this local name holds. */
    Optional<String> attribute(String element) {
        return GmlNames.attribute(schema, element);
    }

    /** The attribute that a property of GML's own holds, as gml:name. */
    Optional<String> standard(String property) {
        return GmlNames.standard(schema, property);
    }

    boolean isGeometry(String attribute) {
        return schema.getGeometryDescriptor() != null
                && schema.getGeometryDescriptor().getLocalName().equals(attribute);
    }

    /** The id of the feature that bears this gml:id; empty if no feature of the type can. */
    Optional<String> featureId(String gmlId) {
        return GmlNames.featureId(layer.name(), gmlId);
    }

    /** The gml:id that a feature bears. */
    String gmlId(String featureId) {
        return GmlNames.gmlId(layer.name(), featureId);
    }

    /** @throws InvalidParameter if the path names no property of the type */
    PropertyPath path(String parameter, String text) {
        return PropertyPath.parse(parameter, text, typeName(), this::attribute, this::standard);
    }

    /** The names as filters have them. */
    FesSchema filterSchema(Crs defaultCrs) {
        return new FesSchema(schema, typeName(), defaultCrs, this::attribute, this::featureId);
    }
}
