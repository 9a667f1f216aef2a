package org.xinimap.layer.filter;

/**
 * The length of the shortest line between two positions on the ellipsoid of WGS 84, by Vincenty's inverse formula (Survey
 * Review XXIII, 176, 1975): better than a millimetre. Between nearly opposite sides of the earth, where it does not
 * converge, the length on the sphere of mean radius, right to half a percent.
 */
final class Geodesic {
    static final double MAJOR_AXIS = 6_378_137;
    static final double FLATTENING = 1 / 298.257223563;
    static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    static final double MEAN_RADIUS = 6_371_008.8;

    private static final double MINOR_AXIS = MAJOR_AXIS * (1 - FLATTENING);
    private static final int MOST_STEPS = 100;
    private static final double PRECISION = 1e-13;

    /**
     * A distance in metres.
     *
     * @param lon1 longitude in degrees, as is {@code lon2}
     * @param lat1 latitude in degrees, as is {@code lat2}
     */
    static double metres(double lon1, double lat1, double lon2, double lat2) {
        double difference = Math.toRadians(Math.IEEEremainder(lon2 - lon1, 360));
        double u1 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat1)));
        double u2 = Math.atan((1 - FLATTENING) * Math.tan(Math.toRadians(lat2)));
        double sines = Math.sin(u1) * Math.sin(u2);
        double cosines = Math.cos(u1) * Math.cos(u2);
        double lambda = difference;
        for (int step = 0; step < MOST_STEPS; step++) {
            double across = Math.cos(u2) * Math.sin(lambda);
            double along = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda);
            double sinSigma = Math.hypot(across, along);
            if (sinSigma == 0) {
                return 0;
            }
            double cosSigma = sines + cosines * Math.cos(lambda);
            double sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosines * Math.sin(lambda) / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            // On the equator there is no middle to speak of.
            double middle = cos2Alpha == 0 ? 0 : cosSigma - 2 * sines / cos2Alpha;
            double c = FLATTENING / 16 * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
            double next = difference
                    + (1 - c)
                            * FLATTENING
                            * sinAlpha
                            * (sigma + c * sinSigma * (middle + c * cosSigma * (2 * middle * middle - 1)));
            if (Math.abs(next - lambda) < PRECISION) {
                return length(cos2Alpha, sigma, sinSigma, cosSigma, middle);
            }
            lambda = next;
        }
        return MEAN_RADIUS * Math.acos(Math.max(-1, Math.min(1, sines + cosines * Math.cos(difference))));
    }

    private static double length(double cos2Alpha, double sigma, double sinSigma, double cosSigma, double middle) {
        double u2 = cos2Alpha * (MAJOR_AXIS * MAJOR_AXIS - MINOR_AXIS * MINOR_AXIS) / (MINOR_AXIS * MINOR_AXIS);
        double a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
        double b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        double correction = b
                * sinSigma
                * (middle
                        + b
                                / 4
                                * (cosSigma * (2 * middle * middle - 1)
                                        - b / 6 * middle * (4 * sinSigma * sinSigma - 3) * (4 * middle * middle - 3)));
        return MINOR_AXIS * a * (sigma - correction);
    }

    private Geodesic() {}
}
