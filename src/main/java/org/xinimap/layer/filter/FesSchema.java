package org.xinimap.layer.filter;

import java.util.Optional;
import java.util.function.Function;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.xinimap.crs.Crs;

/**
 * What the names in a filter mean for one feature type.
 *
 * @param type the attributes
 * @param typeName local name of the feature type in XML, as the first step of a path may say it
 * @param defaultCrs CRS and axis order of geometries without {@code srsName}
 * @param attribute the attribute that an XML element of this local name holds; empty: none
 * @param featureId the id of the feature that bears this gml:id; empty: no feature of the type can
 */
public record FesSchema(
        SimpleFeatureType type,
        String typeName,
        Crs defaultCrs,
        Function<String, Optional<String>> attribute,
        Function<String, Optional<String>> featureId) {

    /** A type whose elements are named like its attributes and whose gml:ids are the feature ids. */
    public static FesSchema of(SimpleFeatureType type, Crs defaultCrs) {
        return new FesSchema(
                type,
                type.getTypeName(),
                defaultCrs,
                name -> Optional.ofNullable(type.getDescriptor(name)).map(descriptor -> name),
                Optional::of);
    }

    /** The same with another mapping of gml:ids. */
    public FesSchema withFeatureId(Function<String, Optional<String>> mapping) {
        return new FesSchema(type, typeName, defaultCrs, attribute, mapping);
    }
}
