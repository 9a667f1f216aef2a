package org.xinimap.crs;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.geotools.metadata.iso.citation.Citations;
import org.geotools.referencing.wkt.Formattable;

/** CRSs as text that other programs read (OGC 01-009). */
final class WellKnownText {
    /** OGC's WKT has no name for this projection; this is ESRI's, which GDAL and PROJ know as well. */
    private static final String WEB_MERCATOR = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\","
            + "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            + "PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],"
            + "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",0.0],"
            + "PARAMETER[\"Standard_Parallel_1\",0.0],PARAMETER[\"Auxiliary_Sphere_Type\",0.0],"
            + "UNIT[\"Meter\",1.0],AUTHORITY[\"EPSG\",\"3857\"]]";

    private static final Pattern AXIS = Pattern.compile(",\\s*AXIS\\[\"[^\"]*\",\\s*\\w+\\]");

    private static final Pattern DATUM = Pattern.compile("DATUM\\[\"([^\"]*)\"");

    private static final Set<String> WGS84_NAMES = Set.of("WGS84", "World_Geodetic_System_1984");

    private WellKnownText() {}

    static Optional<String> of(CrsDefinition definition) {
        return switch (definition.authority()) {
            case "EPSG", "OGC" ->
                Optional.of(
                        definition.code().equals("3857")
                                ? WEB_MERCATOR
                                : common(((Formattable) definition.xy()).toWKT(Citations.OGC, 0)));
            default -> Optional.empty();
        };
    }

    /**
     * As GDAL and ESRI write it: without axes, which other programs take for a CRS of its own when they are not those of the
     * authority, and with datum names of letters, digits and underscores.
     */
    private static String common(String wkt) {
        return DATUM.matcher(AXIS.matcher(wkt).replaceAll(""))
                .replaceAll(datum -> "DATUM[\"" + datumName(datum.group(1)) + '"');
    }

    private static String datumName(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "_");
        return WGS84_NAMES.contains(plain) ? "WGS_1984" : plain;
    }
}
