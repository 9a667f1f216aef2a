package org.xinimap.layer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.AttributeDescriptor;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.locationtech.jts.geom.Geometry;
import org.xinimap.layer.filter.Cql2Expression.Box;
import org.xinimap.layer.filter.Cql2Expression.Day;
import org.xinimap.layer.filter.Cql2Expression.Moment;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Spatial;
import org.xinimap.layer.filter.Cql2Expression.Text;
import org.xinimap.layer.filter.Cql2Expression.Truth;
import org.xinimap.layer.filter.Cql2Expression.Untyped;

/**
 * Turns the operands of a filter into GeoTools expressions. Names are those of the schema and of {@link FunctionTable},
 * nothing else: a property name is never evaluated as a path or an expression.
 */
final class ScalarCompiler {
    static final FilterFactory FACTORY = CommonFactoryFinder.getFilterFactory();

    private final SimpleFeatureType schema;
    private final GeometryLiterals geometries;

    ScalarCompiler(SimpleFeatureType schema, GeometryLiterals geometries) {
        this.schema = schema;
        this.geometries = geometries;
    }

    Scalar scalar(Cql2Expression expression) {
        if (expression instanceof Property property) {
            return property(property);
        }
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Text text) {
            return constant(ValueKind.TEXT, text.value(), text.position());
        }
        if (expression instanceof Untyped literal) {
            return constant(ValueKind.UNTYPED, literal.value(), literal.position());
        }
        if (expression instanceof Numeric number) {
            return constant(ValueKind.NUMBER, number.value(), number.position());
        }
        if (expression instanceof Truth truth) {
            return constant(ValueKind.BOOLEAN, truth.value(), truth.position());
        }
        if (expression instanceof Day day) {
            return constant(ValueKind.DAY, day.value(), day.position());
        }
        if (expression instanceof Moment moment) {
            return constant(ValueKind.MOMENT, moment.value(), moment.position());
        }
        if (expression instanceof Spatial spatial) {
            return geometry(geometries.toLonLat(spatial), spatial.position());
        }
        if (expression instanceof Box box) {
            return geometry(geometries.toLonLat(box), box.position());
        }
        throw new FilterFault(expression.position(), "an interval or a list cannot stand here");
    }

    private static Scalar constant(ValueKind kind, Object value, int position) {
        return Scalar.constant(FACTORY.literal(value), kind, value, position);
    }

    private static Scalar geometry(Geometry geometry, int position) {
        return constant(ValueKind.GEOMETRY, geometry, position);
    }

    private Scalar property(Property property) {
        AttributeDescriptor descriptor = schema.getDescriptor(property.name());
        if (descriptor == null) {
            String known = schema.getAttributeDescriptors().stream()
                    .map(AttributeDescriptor::getLocalName)
                    .collect(Collectors.joining(", "));
            throw new FilterFault(
                    property.position(), "no property is named '%s'; known are: %s".formatted(property.name(), known));
        }
        Class<?> binding = descriptor.getType().getBinding();
        return new Scalar(
                new AttributeValue(property.name()),
                ValueKind.of(binding),
                binding,
                Optional.empty(),
                Set.of(property.name()),
                false,
                property.position());
    }

    private Scalar operation(Operation operation) {
        return switch (operation.op()) {
            case "+", "-", "*", "/", "%", "div", "^" -> arithmetic(operation);
            case "casei" -> folded("strToLowerCase", operation);
            case "accenti" -> folded("strStripAccents", operation);
            default -> function(operation);
        };
    }

    private Scalar arithmetic(Operation operation) {
        List<Scalar> operands = operands(operation, List.of(ValueKind.NUMBER, ValueKind.NUMBER));
        Expression left = operands.get(0).expression();
        Expression right = operands.get(1).expression();
        Expression result = switch (operation.op()) {
            case "+" -> FACTORY.add(left, right);
            case "-" -> FACTORY.subtract(left, right);
            case "*" -> FACTORY.multiply(left, right);
            case "/" -> FACTORY.divide(left, right);
            case "%" -> FACTORY.function(RemainderFunction.NAME, left, right);
            case "div" -> FACTORY.function(QuotientFunction.NAME, left, right);
            default -> FACTORY.function("pow", left, right);
        };
        return Scalar.computed(result, ValueKind.NUMBER, operands, operation.position());
    }

    /** CASEI and ACCENTI (clauses 7.2 and 7.3); a constant is folded here and now. */
    private Scalar folded(String function, Operation operation) {
        List<Scalar> operand = operands(operation, List.of(ValueKind.TEXT));
        Expression folded = FACTORY.function(function, operand.get(0).expression());
        return operand.get(0).isConstant()
                ? constant(ValueKind.TEXT, folded.evaluate(null, String.class), operation.position())
                : Scalar.computed(folded, ValueKind.TEXT, operand, operation.position());
    }

    private Scalar function(Operation operation) {
        FunctionTable.Signature signature = FunctionTable.find(operation.op())
                .orElseThrow(() -> FunctionTable.unknown(operation.op(), operation.position()));
        List<Scalar> operands = operands(operation, signature.arguments());
        Expression[] arguments = operands.stream().map(Scalar::expression).toArray(Expression[]::new);
        return Scalar.computed(
                FACTORY.function(signature.implementation(), arguments),
                signature.result(),
                operands,
                operation.position());
    }

    private List<Scalar> operands(Operation operation, List<ValueKind> kinds) {
        if (operation.args().size() != kinds.size()) {
            throw new FilterFault(
                    operation.position(),
                    "'%s' takes %d operands, found %d"
                            .formatted(
                                    operation.op(),
                                    kinds.size(),
                                    operation.args().size()));
        }
        List<Scalar> operands = new ArrayList<>(kinds.size());
        for (int i = 0; i < kinds.size(); i++) {
            Scalar operand =
                    UntypedLiteral.as(kinds.get(i), scalar(operation.args().get(i)));
            if (operand.kind() != kinds.get(i)) {
                throw new FilterFault(
                        operand.position(),
                        "operand %d of '%s' must be %s, but is %s"
                                .formatted(
                                        i + 1,
                                        operation.op(),
                                        kinds.get(i).phrase(),
                                        operand.kind().phrase()));
            }
            operands.add(operand);
        }
        return operands;
    }
}
