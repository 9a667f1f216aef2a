package org.xinimap.crs;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.metadata.extent.Extent;
import org.geotools.api.metadata.extent.GeographicBoundingBox;
import org.geotools.api.metadata.extent.GeographicExtent;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.DerivedCRS;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.cs.CoordinateSystem;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.CoordinateOperation;
import org.geotools.api.referencing.operation.CoordinateOperationFactory;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.OperationNotFoundException;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.metadata.iso.extent.GeographicBoundingBoxImpl;
import org.geotools.referencing.CRS;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.operation.AbstractCoordinateOperation;
import org.geotools.referencing.operation.transform.ConcatenatedTransform;
import org.geotools.referencing.operation.transform.IdentityTransform;
import org.jspecify.annotations.Nullable;
import org.xinimap.InvalidParameter;

/**
 * How a CRS relates to WGS 84 longitude, latitude: the hub every transform passes. Computed once for each CRS.
 *
 * <p>The EPSG database knows no shift for Xian 1980, and for Beijing 1954 only those of single basins, of which GeoTools
 * would apply the Tarim's to all of China. So the shift made for most of the area of the CRS is taken, the more accurate
 * of several, and one counts as known only if its area covers at least half of that of the CRS. China 2000 (EPSG:4490 and the CGCS2000 zones) is WGS 84 by policy: they agree within some decimetres, the
 * frame's motion left aside.
 */
final class Wgs84Relation {
    private static final double LEAST_COVERED = 0.5;
    private static final Map<CoordinateReferenceSystem, MathTransform> TO_WGS84 = new ConcurrentHashMap<>();

    /** Whether coordinates of the CRS can be related to WGS 84 without guessing. */
    static boolean isKnown(CoordinateReferenceSystem xy) {
        try {
            toWgs84(xy);
            return true;
        } catch (InvalidParameter e) {
            return false;
        }
    }

    /** The transform from the CRS, x first, to WGS 84 longitude, latitude in degrees. */
    static MathTransform toWgs84(CoordinateReferenceSystem xy) {
        MathTransform known = TO_WGS84.get(xy);
        if (known == null) {
            known = find(xy);
            TO_WGS84.put(xy, known);
        }
        return known;
    }

    private static MathTransform find(CoordinateReferenceSystem xy) {
        try {
            if (xy instanceof DerivedCRS derived && isWgs84LonLat(derived.getBaseCRS())) {
                return derived.getConversionFromBase().getMathTransform().inverse();
            }
            if (isWgs84LonLat(xy)) {
                return IdentityTransform.create(2);
            }
            if (xy instanceof ProjectedCRS projected) {
                MathTransform inverse =
                        projected.getConversionFromBase().getMathTransform().inverse();
                return ConcatenatedTransform.create(inverse, shift(projected.getBaseCRS(), xy));
            }
            return shift(xy, xy);
        } catch (FactoryException | NoninvertibleTransformException e) {
            throw refused(xy, e);
        }
    }

    /** From a geographic CRS to WGS 84; {@code used} is the CRS in whose area the shift has to hold. */
    private static MathTransform shift(CoordinateReferenceSystem geographic, CoordinateReferenceSystem used)
            throws FactoryException {
        if (isWgs84LonLat(geographic)) {
            return IdentityTransform.create(2);
        }
        boolean lenient = geographic instanceof GeographicCRS g && isWgs84ByPolicy(g.getDatum());
        CoordinateOperationFactory factory = CRS.getCoordinateOperationFactory(lenient);
        return factory.findOperations(geographic, BuiltInCrs.wgs84()).stream()
                .filter(operation -> coverage(operation, used) >= LEAST_COVERED)
                .max(Comparator.<CoordinateOperation>comparingDouble(operation -> coverage(operation, used))
                        .thenComparingDouble(operation -> -AbstractCoordinateOperation.getAccuracy(operation)))
                .orElseThrow(
                        () -> new OperationNotFoundException("no shift holds in most of the area of " + used.getName()))
                .getMathTransform();
    }

    private static boolean isWgs84LonLat(CoordinateReferenceSystem crs) {
        if (!(crs instanceof GeographicCRS geographic)) {
            return false;
        }
        GeodeticDatum datum = geographic.getDatum();
        CoordinateSystem axes = crs.getCoordinateSystem();
        CoordinateSystem wanted = BuiltInCrs.wgs84().getCoordinateSystem();
        return axes.getDimension() == 2
                && axes.getAxis(0).getDirection().equals(AxisDirection.EAST)
                && axes.getAxis(1).getDirection().equals(AxisDirection.NORTH)
                && axes.getAxis(0).getUnit().equals(wanted.getAxis(0).getUnit())
                && axes.getAxis(1).getUnit().equals(wanted.getAxis(1).getUnit())
                && datum.getPrimeMeridian().getGreenwichLongitude() == 0
                && (CRS.equalsIgnoreMetadata(datum, DefaultGeodeticDatum.WGS84) || isWgs84ByPolicy(datum));
    }

    private static boolean isWgs84ByPolicy(GeodeticDatum datum) {
        return datum.getIdentifiers().stream()
                .anyMatch(id -> Citations.identifierMatches(id.getAuthority(), "EPSG")
                        && (id.getCode().equals("1043") || id.getCode().equals("6326")));
    }

    /** The part of the area of the CRS that the operation is made for, 0 to 1; 1 where that cannot be told. */
    private static double coverage(CoordinateOperation operation, CoordinateReferenceSystem crs) {
        GeographicBoundingBox needed = CRS.getGeographicBoundingBox(crs);
        GeographicBoundingBox given = boundingBox(operation.getDomainOfValidity());
        if (needed == null || given == null || crossesAntimeridian(needed) || crossesAntimeridian(given)) {
            return 1;
        }
        GeographicBoundingBoxImpl common = new GeographicBoundingBoxImpl(needed);
        common.intersect(given);
        return common.isEmpty() ? 0 : area(common) / area(needed);
    }

    private static @Nullable GeographicBoundingBox boundingBox(@Nullable Extent extent) {
        if (extent != null) {
            for (GeographicExtent element : extent.getGeographicElements()) {
                if (element instanceof GeographicBoundingBox box) {
                    return box;
                }
            }
        }
        return null;
    }

    private static boolean crossesAntimeridian(GeographicBoundingBox box) {
        return box.getWestBoundLongitude() > box.getEastBoundLongitude();
    }

    private static double area(GeographicBoundingBox box) {
        return Math.max(0, box.getEastBoundLongitude() - box.getWestBoundLongitude())
                * Math.max(0, box.getNorthBoundLatitude() - box.getSouthBoundLatitude());
    }

    private static InvalidParameter refused(CoordinateReferenceSystem crs, Exception cause) {
        return new InvalidParameter(
                "crs", crs.getName().getCode(), "a CRS whose datum shift to WGS 84 is known for its area", cause);
    }

    private Wgs84Relation() {}
}
