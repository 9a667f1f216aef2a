package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.geotools.api.feature.type.GeometryDescriptor;
import org.xinimap.gml.Gml;
import org.xinimap.gml.GmlGeometryReader;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Unknown;
import org.xinimap.layer.filter.Cql2Expression.Untyped;
import org.xinimap.xml.XmlElement;

/** Reads the operands of a filter: value references, literals, functions, arithmetic, geometries and times. */
final class FesExpressions {
    private final FesSchema schema;
    private final FesPlaces places;

    FesExpressions(FesSchema schema, FesPlaces places) {
        this.schema = schema;
        this.places = places;
    }

    /** What a value reference names; empty if the element is something else. */
    Optional<ValueReference> reference(XmlElement element) {
        return isReference(element)
                ? Optional.of(ValueReference.resolve(element, schema, places.of(element)))
                : Optional.empty();
    }

    private static boolean isReference(XmlElement element) {
        return element.name().equals("ValueReference") || element.name().equals("PropertyName");
    }

    Cql2Expression expression(XmlElement element) {
        int position = places.of(element);
        if (Gml.contains(element)) {
            return ofGml(element, position);
        }
        return switch (element.name()) {
            case "ValueReference", "PropertyName" -> property(element, position);
            case "Literal" -> literal(element, position);
            case "Function" -> function(element, position);
            case "Add" -> arithmetic("+", element, position);
            case "Sub" -> arithmetic("-", element, position);
            case "Mul" -> arithmetic("*", element, position);
            case "Div" -> arithmetic("/", element, position);
            default ->
                throw new FilterFault(
                        position,
                        "expected a ValueReference (PropertyName), a Literal, a Function or a geometry, found "
                                + element.qualifiedName());
        };
    }

    List<Cql2Expression> expressions(List<XmlElement> elements) {
        List<Cql2Expression> expressions = new ArrayList<>();
        elements.forEach(element -> expressions.add(expression(element)));
        return expressions;
    }

    private Cql2Expression ofGml(XmlElement element, int position) {
        return switch (element.name()) {
            case "TimeInstant", "TimePeriod" -> FesTime.read(element, position);
            default -> new Spatial(GmlGeometryReader.read(element, Optional.of(schema.defaultCrs())), position);
        };
    }

    private Cql2Expression property(XmlElement element, int position) {
        ValueReference reference = ValueReference.resolve(element, schema, position);
        if (reference instanceof ValueReference.Attribute attribute) {
            return new Property(attribute.name(), position);
        }
        if (reference instanceof ValueReference.Bounds) {
            return new Operation("envelope", List.of(defaultGeometry(position)), position);
        }
        if (reference instanceof ValueReference.Absent) {
            return new Unknown(position);
        }
        throw new FilterFault(position, "an id can be compared with literals for equality only");
    }

    /** The geometry of the features, for an operator that does not name one. */
    Cql2Expression defaultGeometry(int position) {
        GeometryDescriptor geometry = schema.type().getGeometryDescriptor();
        if (geometry == null) {
            throw new FilterFault(position, "the features have no geometry");
        }
        return new Property(geometry.getLocalName(), position);
    }

    private Cql2Expression literal(XmlElement element, int position) {
        List<XmlElement> inside = element.children();
        if (inside.isEmpty()) {
            return new Untyped(element.text(), position);
        }
        if (inside.size() > 1 || !Gml.contains(inside.get(0))) {
            throw new FilterFault(position, "a literal holds text or one GML element");
        }
        return ofGml(inside.get(0), position);
    }

    private Cql2Expression function(XmlElement element, int position) {
        String name = element.attribute("name").orElse("").strip();
        if (FunctionTable.find(name).isEmpty()) {
            throw FunctionTable.unknown(name, position);
        }
        return call(name, expressions(element.children()), position);
    }

    private Cql2Expression arithmetic(String op, XmlElement element, int position) {
        if (element.children().size() != 2) {
            throw new FilterFault(position, "%s takes two operands".formatted(element.qualifiedName()));
        }
        return call(op, expressions(element.children()), position);
    }

    /** An operation; of an operand that is NULL it is NULL itself. */
    static Cql2Expression call(String op, List<Cql2Expression> operands, int position) {
        return operands.stream().anyMatch(Unknown.class::isInstance)
                ? new Unknown(position)
                : new Operation(op, operands, position);
    }

    /** Whether the operand is a text for certain; a literal need not be. */
    boolean isText(Cql2Expression operand) {
        if (operand instanceof Property property) {
            return ValueKind.of(schema.type()
                            .getDescriptor(property.name())
                            .getType()
                            .getBinding())
                    == ValueKind.TEXT;
        }
        return operand instanceof Operation operation
                && FunctionTable.find(operation.op())
                        .filter(function -> function.result() == ValueKind.TEXT)
                        .isPresent();
    }
}
