package org.xinimap.crs;

/** The BD-09 displacement from WGS 84: that of GCJ-02, then a polar ripple and a constant of about 900 m. */
final class Bd09 {
    private static final double FREQUENCY = 3000;

    static void displace(double lon, double lat, double[] moved) {
        Gcj02.displace(lon, lat, moved);
        double x = moved[0];
        double y = moved[1];
        double distance = Math.hypot(x, y) + 0.00002 * Math.sin(Math.toRadians(y * FREQUENCY));
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(Math.toRadians(x * FREQUENCY));
        moved[0] = distance * Math.cos(angle) + 0.0065;
        moved[1] = distance * Math.sin(angle) + 0.006;
    }

    private Bd09() {}
}
