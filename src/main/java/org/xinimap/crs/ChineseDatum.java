package org.xinimap.crs;

import org.geotools.api.referencing.operation.MathTransform2D;
import org.geotools.referencing.crs.DefaultDerivedCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;

/**
 * The datums of Chinese web maps: GCJ-02 (Amap, Tencent, Google's Chinese maps), WGS 84 moved by up to 700 m, and BD-09
 * (Baidu), GCJ-02 moved once more. Neither is published by its makers; these are the formulas that have been in common
 * use since 2013 and agree with the makers' own converters to some metres.
 *
 * <p>Positions outside {@linkplain ChinaOutline the area where the maps are moved} stay as they are. Coordinates are
 * longitude, latitude in degrees.
 */
public enum ChineseDatum {
    GCJ02("GCJ-02", Gcj02::displace),
    BD09("BD-09", Bd09::displace);

    private final ChinaShift fromWgs84;
    private final CrsDefinition definition;

    ChineseDatum(String code, ChinaShift.Formula formula) {
        this.fromWgs84 = new ChinaShift("WGS 84 to " + code, formula);
        this.definition = new CrsDefinition(
                "XINIMAP",
                code,
                new DefaultDerivedCRS(code, BuiltInCrs.wgs84(), fromWgs84, DefaultEllipsoidalCS.GEODETIC_2D),
                false);
    }

    static ChineseDatum of(String code) {
        for (ChineseDatum datum : values()) {
            if (datum.definition.code().equals(code)) {
                return datum;
            }
        }
        throw new IllegalArgumentException(code);
    }

    /** The usual name: GCJ-02, BD-09. */
    public String title() {
        return definition.code();
    }

    /** From WGS 84 to this datum. Its inverse is exact to 1e-9 degrees. */
    public MathTransform2D fromWgs84() {
        return fromWgs84;
    }

    /** From this datum to WGS 84, exact to 1e-9 degrees. */
    public MathTransform2D toWgs84() {
        return fromWgs84.inverse();
    }

    /** This datum as a CRS, longitude first. */
    public Crs crs() {
        return Crs.of(definition);
    }

    CrsDefinition definition() {
        return definition;
    }
}
