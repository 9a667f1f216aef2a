package org.xinimap.encode;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.locationtech.jts.geom.Geometry;

/** What a typed format tells apart in attribute values. */
public enum AttributeKind {
    TEXT,
    /** Up to 64 bits. */
    INTEGER,
    REAL,
    BOOLEAN,
    DATE,
    /** Without a zone; UTC. */
    TIMESTAMP,
    BINARY;

    /**
     * An attribute that is not a geometry.
     *
     * @param index its place among the values of a feature
     */
    public record Column(int index, String name, AttributeKind kind) {}

    /** The kind of values of a class; of one that is not known, the text is taken. */
    public static AttributeKind of(Class<?> binding) {
        if (binding == Long.class || binding == Integer.class || binding == Short.class || binding == Byte.class) {
            return INTEGER;
        }
        if (Number.class.isAssignableFrom(binding)) {
            return REAL;
        }
        if (binding == Boolean.class) {
            return BOOLEAN;
        }
        if (binding == LocalDate.class) {
            return DATE;
        }
        if (binding == LocalDateTime.class || binding == Instant.class) {
            return TIMESTAMP;
        }
        return binding == byte[].class ? BINARY : TEXT;
    }

    /** The attributes of a type that are not geometries, in order. */
    public static List<Column> columns(SimpleFeatureType schema) {
        List<Column> columns = new ArrayList<>();
        List<AttributeDescriptor> attributes = schema.getAttributeDescriptors();
        for (int i = 0; i < attributes.size(); i++) {
            Class<?> binding = attributes.get(i).getType().getBinding();
            if (!Geometry.class.isAssignableFrom(binding)) {
                columns.add(new Column(i, attributes.get(i).getLocalName(), of(binding)));
            }
        }
        return List.copyOf(columns);
    }
}
