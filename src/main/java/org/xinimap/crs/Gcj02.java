package org.xinimap.crs;

/**
 * The GCJ-02 displacement: a sum of sines of longitude and latitude, in metres on the Krasovsky 1940 ellipsoid. The
 * coefficients are those in common use; the makers of the datum have published none.
 */
final class Gcj02 {
    private static final double SEMI_MAJOR_METRES = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    static void displace(double lon, double lat, double[] moved) {
        double x = lon - 105;
        double y = lat - 35;
        double sine = Math.sin(Math.toRadians(lat));
        double w2 = 1 - ECCENTRICITY_SQUARED * sine * sine;
        double w = Math.sqrt(w2);
        double meridianRadius = SEMI_MAJOR_METRES * (1 - ECCENTRICITY_SQUARED) / (w2 * w);
        double parallelRadius = SEMI_MAJOR_METRES / w * Math.cos(Math.toRadians(lat));
        moved[0] = lon + Math.toDegrees(eastMetres(x, y) / parallelRadius);
        moved[1] = lat + Math.toDegrees(northMetres(x, y) / meridianRadius);
    }

    private static double eastMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripples(x)
                + waves(x, 20, 40, 1.0 / 3)
                + waves(x, 150, 300, 1.0 / 12, 1.0 / 30);
    }

    private static double northMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripples(x)
                + waves(y, 20, 40, 1.0 / 3)
                + waves(y, 160, 320, 1.0 / 12, 1.0 / 30);
    }

    /** The two short sines of longitude that both directions share. */
    private static double ripples(double x) {
        return 2.0 / 3 * (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI));
    }

    private static double waves(double v, double first, double second, double slow) {
        return 2.0 / 3 * (first * Math.sin(v * Math.PI) + second * Math.sin(v * slow * Math.PI));
    }

    private static double waves(double v, double first, double second, double slow, double slower) {
        return 2.0 / 3 * (first * Math.sin(v * slow * Math.PI) + second * Math.sin(v * slower * Math.PI));
    }

    private Gcj02() {}
}
