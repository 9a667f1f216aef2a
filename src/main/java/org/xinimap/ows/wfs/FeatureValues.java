package org.xinimap.ows.wfs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import org.xinimap.InvalidParameter;
import org.xinimap.crs.Crs;
import org.xinimap.gml.GmlGeometryReader;
import org.xinimap.ows.OwsCode;
import org.xinimap.ows.OwsException;
import org.xinimap.ows.wfs.PropertyPath.Attribute;
import org.xinimap.xml.XmlElement;
import org.xinimap.xml.XmlFault;

/** Reads attribute values of one feature type from XML. */
final class FeatureValues {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    private final FeatureNames names;
    private final Optional<Crs> crs;
    private final WfsVersion version;

    /** @param crs of geometries that name none */
    FeatureValues(FeatureNames names, Optional<Crs> crs, WfsVersion version) {
        this.names = names;
        this.crs = crs;
        this.version = version;
    }

    /**
     * The attributes that a feature element sets. Properties of every GML feature that no layer has, such as gml:boundedBy, are
     * passed over.
     *
     * @throws OwsException InvalidValue if one is unknown, given twice or of the wrong type
     */
    Map<String, @Nullable Object> of(XmlElement feature) {
        Map<String, @Nullable Object> values = new HashMap<>();
        HashSet<String> given = new HashSet<>();
        for (XmlElement property : feature.children()) {
            if (path(property.qualifiedName(), property) instanceof Attribute attribute) {
                if (!given.add(attribute.name())) {
                    throw invalid(property.name(), "%s is given twice; it has one value".formatted(property));
                }
                values.put(attribute.name(), value(attribute.name(), property));
            }
        }
        return values;
    }

    private PropertyPath path(String name, XmlElement property) {
        boolean gml = property.namespace().startsWith("http://www.opengis.net/gml");
        if (gml && PropertyPath.STANDARD.contains(property.name())) {
            if (property.name().equals("boundedBy")) {
                checkEnvelope(property);
            }
            Optional<String> attribute = names.standard(property.name());
            return attribute.isPresent() ? new Attribute(attribute.get()) : new PropertyPath.Standard(property.name());
        }
        try {
            return names.path(property.name(), property.name());
        } catch (InvalidParameter e) {
            throw invalid(name, "%s is no property of %s".formatted(property, names.typeName()));
        }
    }

    /** GML's own properties are not kept, but one that holds what it can't is a mistake all the same. */
    static void checkEnvelope(XmlElement property) {
        if (!property.children().stream()
                .allMatch(child -> List.of("Envelope", "EnvelopeWithTimePeriod", "Box", "Null", "null")
                                .contains(child.name())
                        && child.namespace().startsWith("http://www.opengis.net/gml"))) {
            throw invalid("boundedBy", "%s holds no gml:Envelope".formatted(property));
        }
    }

    /** The value of an attribute in the element that holds it. */
    @Nullable
    Object value(String attribute, XmlElement holder) {
        Class<?> binding = names.schema().getDescriptor(attribute).getType().getBinding();
        boolean nil = holder.attribute(XSI, "nil")
                .filter(text -> text.equals("true") || text.equals("1"))
                .isPresent();
        if (nil) {
            return null;
        }
        if (Geometry.class.isAssignableFrom(binding)) {
            return geometry(attribute, holder);
        }
        if (!holder.children().isEmpty()) {
            throw invalid(attribute, "%s holds elements; accepted: text".formatted(holder));
        }
        String text = holder.text();
        if (binding == String.class) {
            return text;
        }
        // QGIS writes an empty element for a null.
        return text.isBlank() ? null : parse(attribute, binding, text.strip());
    }

    private @Nullable Geometry geometry(String attribute, XmlElement holder) {
        if (holder.children().isEmpty()) {
            return null;
        }
        if (holder.children().size() > 1) {
            throw invalid(attribute, "%s holds several geometries; accepted: one".formatted(holder));
        }
        try {
            Geometry geometry = version == WfsVersion.V1_0
                    ? GmlGeometryReader.readEastingFirst(holder.children().get(0), crs)
                    : GmlGeometryReader.read(holder.children().get(0), crs);
            checkKind(attribute, geometry);
            TopologyValidationError error = new IsValidOp(geometry).getValidationError();
            if (error != null) {
                throw invalid(
                        attribute,
                        "The geometry is not valid: %s at longitude %s, latitude %s"
                                .formatted(error.getMessage(), error.getCoordinate().x, error.getCoordinate().y));
            }
            return geometry;
        } catch (XmlFault | InvalidParameter e) {
            OwsException failure = invalid(attribute, "The geometry can't be read: " + e.getMessage());
            failure.initCause(e);
            throw failure;
        }
    }

    /** A feature of another kind would be written and never be seen again in its layer. */
    private void checkKind(String attribute, Geometry geometry) {
        names.layer().definition().geometry().ifPresent(kind -> {
            if (!geometry.isEmpty() && !kind.matches(geometry)) {
                throw invalid(
                        attribute,
                        "%s has %s geometries, this is a %s"
                                .formatted(names.typeName(), kind, geometry.getGeometryType()));
            }
        });
    }

    private static Object parse(String attribute, Class<?> binding, String text) {
        try {
            if (binding == Long.class) {
                return Long.valueOf(text);
            }
            if (binding == Integer.class) {
                return Integer.valueOf(text);
            }
            if (binding == Short.class) {
                return Short.valueOf(text);
            }
            if (Number.class.isAssignableFrom(binding)) {
                double number = Double.parseDouble(text);
                if (Double.isFinite(number)) {
                    return number;
                }
                throw new NumberFormatException(text);
            }
            if (binding == Boolean.class) {
                return bool(text);
            }
            if (binding == LocalDate.class) {
                return TimeText.date(text);
            }
            if (binding == LocalDateTime.class) {
                return TimeText.dateTime(text);
            }
        } catch (NumberFormatException | DateTimeException e) {
            OwsException failure = invalid(attribute, "'%s' is no %s".formatted(text, binding.getSimpleName()));
            failure.initCause(e);
            throw failure;
        }
        throw invalid(attribute, "%s can't be written".formatted(attribute));
    }

    private static Boolean bool(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new NumberFormatException(text);
        };
    }

    private static OwsException invalid(String locator, String message) {
        return new OwsException(OwsCode.INVALID_VALUE, locator, message);
    }
}
