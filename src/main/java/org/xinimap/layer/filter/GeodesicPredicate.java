package org.xinimap.layer.filter;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.locationtech.jts.geom.Envelope;
import org.xinimap.layer.filter.Cql2Expression.Numeric;
import org.xinimap.layer.filter.Cql2Expression.Operation;
import org.xinimap.layer.filter.Cql2Expression.Property;
import org.xinimap.layer.filter.Cql2Expression.Text;

/**
 * DWITHIN and BEYOND, of two geometries, a number and a unit; without a unit in metres. In FES and ECQL they are operators,
 * in CQL2 functions of ours.
 */
final class GeodesicPredicate {
    static final String WITHIN = "dwithin";
    static final String BEYOND = "beyond";

    private static final FilterFactory FACTORY = ScalarCompiler.FACTORY;

    static boolean is(String op) {
        return op.equalsIgnoreCase(WITHIN) || op.equalsIgnoreCase(BEYOND);
    }

    /** @throws FilterFault if the operands are not two geometries, a number and perhaps a unit */
    static Filter of(Operation operation, ScalarCompiler scalars, boolean negated) {
        List<Cql2Expression> args = operation.args();
        if (args.size() < 3 || args.size() > 4) {
            throw new FilterFault(
                    operation.position(),
                    "'%s' takes two geometries, a distance and its unit".formatted(operation.op()));
        }
        Scalar first = geometry(args.get(0), operation, scalars);
        Scalar second = geometry(args.get(1), operation, scalars);
        double metres = metres(args, operation.position());
        Scalar target = first.isConstant() ? first : second;
        Scalar measured = first.isConstant() ? second : first;
        WithinDistance within = new WithinDistance(measured.expression(), target.expression(), metres);
        boolean beyond = operation.op().equalsIgnoreCase(BEYOND) != negated;
        if (beyond) {
            return Cql2Compiler.guarded(List.of(first, second), FACTORY.not(within));
        }
        boolean indexed = !measured.computed() && !measured.isConstant();
        Filter narrowed =
                indexed ? within.bounds().map(box -> and(measured, box, within)).orElse(within) : within;
        return measured.computed() || target.computed()
                ? Cql2Compiler.guarded(List.of(first, second), narrowed)
                : narrowed;
    }

    private static Scalar geometry(Cql2Expression argument, Operation operation, ScalarCompiler scalars) {
        Scalar operand = scalars.scalar(argument);
        if (operand.kind() != ValueKind.GEOMETRY) {
            throw new FilterFault(
                    operand.position(),
                    "'%s' takes geometries, found %s"
                            .formatted(operation.op(), operand.kind().phrase()));
        }
        return operand;
    }

    private static double metres(List<Cql2Expression> args, int position) {
        if (!(args.get(2) instanceof Numeric number)) {
            throw new FilterFault(position, "a distance is a number");
        }
        String unit = "m";
        if (args.size() == 4) {
            // ECQL writes the unit as a bare word, which reads as a property.
            unit = args.get(3) instanceof Text text
                    ? text.value()
                    : args.get(3) instanceof Property word ? word.name() : "";
        }
        return DistanceUnit.metres(number.value().doubleValue(), unit, position);
    }

    /** With a box that the spatial index can be asked for. */
    private static Filter and(Scalar measured, Envelope box, Filter within) {
        return FACTORY.and(FACTORY.bbox(measured.expression(), new ReferencedEnvelope(box, null)), within);
    }

    private GeodesicPredicate() {}
}
