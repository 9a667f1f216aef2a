package org.xinimap.crs;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.NoSuchAuthorityCodeException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.xinimap.InvalidParameter;

/**
 * A two-dimensional coordinate reference system as a client named it. Inside the program coordinates are always x, y
 * (longitude or easting first), in the CRS given by {@link #xy()}; {@link #flipped()} tells a protocol whether the coordinates
 * that go with this spelling have to be swapped on their way in or out.
 *
 * <p>Spellings understood, all case-insensitive: {@code EPSG:4326} and
 * {@code http://www.opengis.net/gml/srs/epsg.xml#4326} (x, y); {@code urn:ogc:def:crs:EPSG::4326},
 * {@code http://www.opengis.net/def/crs/EPSG/0/4326} and {@code [EPSG:4326]} (the axis order of the EPSG database);
 * {@code CRS84}, {@code CRS:84}, {@code OGC:CRS84} and its URN and URI; {@code GCJ-02} and {@code BD-09} (longitude,
 * latitude).
 *
 * <p>Immutable; equal when code and axis order are.
 */
public final class Crs {
    /** What {@link #parse} understands, as a phrase for error messages. */
    public static final String ACCEPTED = "a two-dimensional geographic or projected CRS such as EPSG:4326,"
            + " http://www.opengis.net/def/crs/EPSG/0/4490, urn:ogc:def:crs:EPSG::4545, [EPSG:3857],"
            + " http://www.opengis.net/def/crs/OGC/1.3/CRS84, CRS84, GCJ-02 or BD-09";

    /** WGS 84, longitude first. */
    public static final Crs CRS84 = new Crs(BuiltInCrs.CRS84, false);

    /** WGS 84 in the axis order of the EPSG database: latitude first. */
    public static final Crs EPSG_4326 = new Crs(BuiltInCrs.EPSG_4326, true);

    /** China Geodetic Coordinate System 2000 in the axis order of the EPSG database: latitude first. */
    public static final Crs EPSG_4490 = new Crs(BuiltInCrs.EPSG_4490, true);

    private static final Map<String, CrsDefinition> FOUND =
            new ConcurrentHashMap<>(Map.of("4326", BuiltInCrs.EPSG_4326, "4490", BuiltInCrs.EPSG_4490));

    private final CrsDefinition definition;
    private final boolean authorityOrder;

    private Crs(CrsDefinition definition, boolean authorityOrder) {
        this.definition = definition;
        this.authorityOrder = authorityOrder;
    }

    /**
     * Reads a CRS name. As {@link #parse(String, String)} with the parameter name {@code crs}.
     *
     * @throws InvalidParameter if it is no CRS that can be served
     */
    public static Crs parse(String text) {
        return parse("crs", text);
    }

    /**
     * Reads a CRS name.
     *
     * @param parameter what the client calls the parameter, for the error, for example {@code bbox-crs}
     * @throws InvalidParameter if the name is not understood, not in the EPSG database, not two-dimensional, or has no
     *     known relation to WGS 84 (Xian 1980, Beijing 1954): a shift by zero would be wrong by up to a hundred metres
     */
    public static Crs parse(String parameter, String text) {
        CrsName name = CrsName.parse(text).orElseThrow(() -> new InvalidParameter(parameter, text, ACCEPTED));
        return switch (name.authority()) {
            case "EPSG" -> new Crs(epsg(name.code(), parameter, text), name.authorityOrder());
            case "OGC" -> new Crs(BuiltInCrs.CRS84, name.authorityOrder());
            default -> new Crs(ChineseDatum.of(name.code()).definition(), false);
        };
    }

    /** WGS 84 / Pseudo-Mercator, EPSG:3857. */
    public static Crs webMercator() {
        return new Crs(BuiltInCrs.epsg3857(), true);
    }

    /**
     * Opens the EPSG database and prepares the transforms most requests need. Takes a second or two on a cold start; meant
     * for a background thread, since everything works without it.
     */
    public static void warm() {
        CrsTransform.between(CRS84, webMercator());
        for (ChineseDatum datum : ChineseDatum.values()) {
            CrsTransform.between(CRS84, datum.crs());
        }
        CrsTransform.between(CRS84, parse("EPSG:4545"));
    }

    private static CrsDefinition epsg(String code, String parameter, String text) {
        CrsDefinition known = FOUND.get(code);
        if (known != null) {
            return known;
        }
        if (code.equals("3857")) {
            return BuiltInCrs.epsg3857();
        }
        CrsDefinition found = decode(code, parameter, text);
        if (!Wgs84Relation.isKnown(found.xy())) {
            throw new InvalidParameter(
                    parameter,
                    text,
                    "a CRS whose datum shift to WGS 84 is known for its area; for EPSG:%s none is".formatted(code));
        }
        FOUND.put(code, found);
        return found;
    }

    private static CrsDefinition decode(String code, String parameter, String text) {
        try {
            CoordinateReferenceSystem authority = CRS.decode("EPSG:" + code, false);
            if (authority.getCoordinateSystem().getDimension() != 2
                    || !(authority instanceof GeographicCRS || authority instanceof ProjectedCRS)) {
                throw new InvalidParameter(parameter, text, ACCEPTED);
            }
            CoordinateReferenceSystem xy = CRS.decode("EPSG:" + code, true);
            boolean swapped = !xy.getCoordinateSystem()
                    .getAxis(0)
                    .getDirection()
                    .equals(authority.getCoordinateSystem().getAxis(0).getDirection());
            return new CrsDefinition("EPSG", code, xy, swapped);
        } catch (NoSuchAuthorityCodeException e) {
            throw new InvalidParameter(
                    parameter, text, "a code of the EPSG database; EPSG:%s is none. %s".formatted(code, ACCEPTED), e);
        } catch (FactoryException e) {
            throw new InvalidParameter(
                    parameter, text, "a CRS this server can compute; EPSG:%s is not".formatted(code), e);
        }
    }

    static Crs of(CrsDefinition definition) {
        return new Crs(definition, false);
    }

    /** The CRS with x (longitude or easting) first. */
    public CoordinateReferenceSystem xy() {
        return definition.xy();
    }

    /** Whether the authority puts latitude or northing first, as the EPSG database says, however the CRS was spelt. */
    public boolean northingFirst() {
        return definition.northingFirst();
    }

    /** Whether this spelling means the axis order of the authority. */
    public boolean authorityOrder() {
        return authorityOrder;
    }

    /** Whether coordinates that go with this spelling have latitude or northing first, so that they must be swapped. */
    public boolean flipped() {
        return authorityOrder && definition.northingFirst();
    }

    /** The same CRS in the axis order of the authority, as WMS 1.3.0 wants for {@code EPSG:} names. */
    public Crs inAuthorityOrder() {
        return authorityOrder ? this : new Crs(definition, true);
    }

    /** The same CRS with x first, as WMS 1.1.1 wants. */
    public Crs inXyOrder() {
        return authorityOrder ? new Crs(definition, false) : this;
    }

    /** Short name: {@code EPSG:4326}, {@code CRS84}, {@code GCJ-02}. */
    public String code() {
        return definition.authority().equals("EPSG") ? "EPSG:" + definition.code() : definition.code();
    }

    /** The EPSG code; empty for CRS84 and the Chinese map datums. */
    public Optional<Integer> epsgCode() {
        return definition.authority().equals("EPSG")
                ? Optional.of(Integer.valueOf(definition.code()))
                : Optional.empty();
    }

    /** Canonical URI, {@code http://www.opengis.net/def/crs/…}; a URN of our own for the Chinese map datums. */
    public String uri() {
        return switch (definition.authority()) {
            case "EPSG" -> "http://www.opengis.net/def/crs/EPSG/0/" + definition.code();
            case "OGC" -> "http://www.opengis.net/def/crs/OGC/1.3/CRS84";
            default -> urn();
        };
    }

    /** URN, as WFS 1.1 and 2.0 write it. */
    public String urn() {
        return switch (definition.authority()) {
            case "EPSG" -> "urn:ogc:def:crs:EPSG::" + definition.code();
            case "OGC" -> "urn:ogc:def:crs:OGC:1.3:CRS84";
            default -> "urn:x-xinimap:def:crs:" + definition.code();
        };
    }

    /** Well-known text (OGC 01-009) with x first, on one line; empty for the Chinese map datums, which have none. */
    public Optional<String> wkt() {
        return WellKnownText.of(definition);
    }

    /** The name the authority gives it, for people. */
    public String title() {
        return definition.authority().equals("OGC")
                ? "WGS 84 (longitude, latitude)"
                : definition.xy().getName().getCode();
    }

    /** Whether coordinates are degrees rather than metres or another length. */
    public boolean isGeographic() {
        return !(definition.xy() instanceof ProjectedCRS);
    }

    /** Whether coordinates in x, y order are the same numbers in both, as in CRS84, EPSG:4326 and EPSG:4490. */
    public boolean sameAs(Crs other) {
        return xy() == other.xy() || CrsTransform.between(this, other).isIdentity();
    }

    /** The transform of coordinates from this CRS to another, x first in both. */
    public MathTransform to(Crs target) {
        return CrsTransform.between(this, target).mathTransform();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Crs crs
                && authorityOrder == crs.authorityOrder
                && definition.authority().equals(crs.definition.authority())
                && definition.code().equals(crs.definition.code());
    }

    @Override
    public int hashCode() {
        return definition.code().hashCode() * 2 + (authorityOrder ? 1 : 0);
    }

    /** The code and, where it matters, the axis order. */
    @Override
    public String toString() {
        return flipped() ? code() + " (northing first)" : code();
    }
}
