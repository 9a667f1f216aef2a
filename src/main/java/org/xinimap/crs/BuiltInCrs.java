package org.xinimap.crs;

import java.util.Map;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.IdentifiedObject;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.CRS;
import org.geotools.referencing.NamedIdentifier;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.geotools.referencing.datum.DefaultEllipsoid;
import org.geotools.referencing.datum.DefaultGeodeticDatum;
import org.geotools.referencing.datum.DefaultPrimeMeridian;
import si.uom.SI;

/**
 * The CRSs that nearly every request uses, written out so that the first of them does not wait for the EPSG database to
 * be unpacked and opened. {@code CrsTest} holds each against that database.
 */
final class BuiltInCrs {
    private static final CoordinateReferenceSystem WGS84 = geographic("WGS 84", "4326", DefaultGeodeticDatum.WGS84);

    /** OGC's name for WGS 84 with longitude first; the same CRS object as EPSG:4326 in x/y order. */
    static final CrsDefinition CRS84 = new CrsDefinition("OGC", "CRS84", WGS84, false);

    static final CrsDefinition EPSG_4326 = new CrsDefinition("EPSG", "4326", WGS84, true);

    static final CrsDefinition EPSG_4490 = new CrsDefinition(
            "EPSG",
            "4490",
            geographic(
                    "China Geodetic Coordinate System 2000",
                    "4490",
                    new DefaultGeodeticDatum(
                            identity("China 2000", "1043"),
                            DefaultEllipsoid.createFlattenedSphere("CGCS2000", 6378137.0, 298.257222101, SI.METRE),
                            DefaultPrimeMeridian.GREENWICH)),
            true);

    /** WGS 84 with longitude first. */
    static CoordinateReferenceSystem wgs84() {
        return WGS84;
    }

    static CrsDefinition epsg3857() {
        return WebMercator.DEFINITION;
    }

    /** Read on first use: the WKT parser takes some hundred milliseconds to load. */
    private static final class WebMercator {
        private static final String WKT = """
                PROJCS["WGS 84 / Pseudo-Mercator", GEOGCS["WGS 84", DATUM["World Geodetic System 1984",
                    SPHEROID["WGS 84", 6378137.0, 298.257223563, AUTHORITY["EPSG","7030"]], AUTHORITY["EPSG","6326"]],
                  PRIMEM["Greenwich", 0.0, AUTHORITY["EPSG","8901"]], UNIT["degree", 0.017453292519943295],
                  AXIS["Geodetic longitude", EAST], AXIS["Geodetic latitude", NORTH], AUTHORITY["EPSG","4326"]],
                  PROJECTION["Popular Visualisation Pseudo Mercator", AUTHORITY["EPSG","1024"]],
                  PARAMETER["semi_minor", 6378137.0], PARAMETER["latitude_of_origin", 0.0],
                  PARAMETER["central_meridian", 0.0], PARAMETER["scale_factor", 1.0],
                  PARAMETER["false_easting", 0.0], PARAMETER["false_northing", 0.0], UNIT["m", 1.0],
                  AXIS["Easting", EAST], AXIS["Northing", NORTH], AUTHORITY["EPSG","3857"]]""";

        static final CrsDefinition DEFINITION = new CrsDefinition("EPSG", "3857", read(), false);

        private static CoordinateReferenceSystem read() {
            try {
                return CRS.parseWKT(WKT);
            } catch (FactoryException e) {
                throw new IllegalStateException("a built-in CRS definition cannot be read", e);
            }
        }
    }

    private static CoordinateReferenceSystem geographic(String name, String code, GeodeticDatum datum) {
        return new DefaultGeographicCRS(identity(name, code), datum, DefaultEllipsoidalCS.GEODETIC_2D);
    }

    private static Map<String, Object> identity(String name, String code) {
        return Map.of(
                IdentifiedObject.NAME_KEY,
                name,
                IdentifiedObject.IDENTIFIERS_KEY,
                new NamedIdentifier(Citations.EPSG, code));
    }

    private BuiltInCrs() {}
}
